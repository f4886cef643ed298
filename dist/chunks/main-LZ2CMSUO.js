import {
  main
} from "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";
export {
  main
};
