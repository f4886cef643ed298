import {
  renderJson
} from "./chunk-JRDVXLND.js";
import "./chunk-ZSPM3LYV.js";
import "./chunk-JWLYA5BH.js";
import "./chunk-JT26LO5I.js";
export {
  renderJson
};
