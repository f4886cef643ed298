import {
  readDeployments
} from "./chunk-654HEOVM.js";
import "./chunk-7MKG2PEO.js";
import "./chunk-DGW33K5P.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-3BWYFXRP.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-ELXWAXRJ.js";
import "./chunk-IEU4RIZD.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
