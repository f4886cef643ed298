import {
  ZodISODate,
  ZodISODateTime,
  ZodISODuration,
  ZodISOTime
} from "./chunk-6PR3PJ62.js";
import {
  _isoDate,
  _isoDateTime,
  _isoDuration,
  _isoTime
} from "./chunk-GRHGRUPB.js";
import {
  __export
} from "./chunk-JT26LO5I.js";

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date,
  datetime: () => datetime,
  duration: () => duration,
  time: () => time
});
function datetime(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date(params) {
  return _isoDate(ZodISODate, params);
}
function time(params) {
  return _isoTime(ZodISOTime, params);
}
function duration(params) {
  return _isoDuration(ZodISODuration, params);
}

export {
  iso_exports
};
