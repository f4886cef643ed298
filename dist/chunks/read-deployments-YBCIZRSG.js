import {
  readDeployments
} from "./chunk-KU2VIBXX.js";
import "./chunk-FEFGY2CH.js";
import "./chunk-WB5DSRXN.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-6DMR54ZD.js";
import "./chunk-ERY63B5V.js";
import "./chunk-2IQZ7R4O.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  readDeployments
};
