import {
  main
} from "./chunk-WYG2XABN.js";
import "./chunk-JT26LO5I.js";
export {
  main
};
