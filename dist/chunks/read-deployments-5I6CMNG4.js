import {
  readDeployments
} from "./chunk-D6UUP7FD.js";
import "./chunk-3F4OB3BC.js";
import "./chunk-UWQPLWDV.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-7LECOESH.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-OUPQMTR4.js";
import "./chunk-JLKKUWIV.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
