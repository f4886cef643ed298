import {
  ruleSummaries
} from "./chunk-G7RID77P.js";
import "./chunk-GX44AP7I.js";
import "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";
export {
  ruleSummaries
};
