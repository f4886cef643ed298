import {
  main
} from "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  main
};
