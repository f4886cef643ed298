import {
  readDeployments
} from "./chunk-O5IKH5YK.js";
import "./chunk-MNOHU7VJ.js";
import "./chunk-3AAZUH6M.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-PYWCGJQZ.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-3POI47MC.js";
import "./chunk-S3CXD32S.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
