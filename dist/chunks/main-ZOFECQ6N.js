import {
  main
} from "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  main
};
