import {
  compareSides
} from "./chunk-GKR6BYES.js";
import "./chunk-GX44AP7I.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  compareSides
};
