import {
  main
} from "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  main
};
