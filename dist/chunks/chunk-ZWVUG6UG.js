import {
  RULES,
  assetName,
  callEffects,
  callsOfFile,
  canRead,
  copiesById,
  copiesOf,
  dagAssetKey,
  dagsById,
  dagsOfFile,
  dagsterName,
  failuresOfFile,
  isOfLoader,
  mappingsById,
  mappingsOf,
  mappingsOfTask,
  originalOf,
  overrideTaskId,
  readsFrom,
  rebuiltTaskId,
  sameInstance,
  servedById,
  toImportError,
  weakest,
  wouldPeer
} from "./chunk-R462FM6L.js";
import {
  optimizeLongWork,
  postponeOptimizing
} from "./chunk-CF5AMSCT.js";
import {
  MAX_FILE_BYTES,
  UnreachableError,
  UserError,
  age,
  array,
  isRelevant,
  isStale,
  object,
  optional,
  pipe,
  string,
  textOrder,
  toMessage,
  transform,
  union,
  unknown
} from "./chunk-GRHGRUPB.js";
import {
  __commonJS,
  __toESM
} from "./chunk-JT26LO5I.js";

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR2 = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR: STAR2,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str2) => REGEX_SPECIAL_CHARS.test(str2);
    exports.isRegexChar = (str2) => str2.length === 1 && exports.hasRegexChars(str2);
    exports.escapeRegex = (str2) => str2.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str2) => str2.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str2) => {
      return str2.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path2, { windows } = {}) => {
      const segs = path2.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length2 = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str2 = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length2;
      const peek = () => str2.charCodeAt(index + 1);
      const advance = () => {
        prev = code;
        return str2.charCodeAt(++index);
      };
      while (index < length2) {
        code = advance();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str2;
      let prefix = "";
      let glob = "";
      if (start > 0) {
        prefix = str2.slice(0, start);
        str2 = str2.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str2.slice(0, lastIndex);
        glob = str2.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str2;
      } else {
        base = str2;
      }
      if (base && base !== "" && base !== "/" && base !== str2) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants2 = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH: MAX_LENGTH2,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants2;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed2 = true;
      while (changed2 === true) {
        changed2 = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed2 = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match = parseRepeatedExtglob(value);
      while (match) {
        depth++;
        value = match.body.trim();
        match = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body2, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants2.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body2).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal3 = normalizeSimpleBranch(branch);
        if (literal3 && literal3.length === 1) {
          safeChars.push(literal3);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse2 = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH2, opts.maxLength) : MAX_LENGTH2;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants2.globChars(opts.windows);
      const EXTGLOB_CHARS = constants2.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR: STAR2,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR2;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count2 = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count2++;
        }
        if (count2 % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal3 = input.slice(token.startIndex, state.index + 1);
        const body2 = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body2, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open2 = tokens[token.tokensIndex];
          open2.type = "text";
          open2.value = literal3;
          open2.output = safeOutput || utils.escapeRegex(literal3);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open2.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse2(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first3, rest, index) => {
          if (first3 === "\\") {
            backslashes = true;
            return m;
          }
          if (first3 === "?") {
            if (esc) {
              return esc + first3 + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first3 === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first3 === "*") {
            if (esc) {
              return esc + first3 + (rest ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix = POSIX_REGEX_SOURCE[rest2];
                if (posix) {
                  prev.value = pre + posix;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open2 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open2);
          push(open2);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range2 = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range2.unshift(arr[i].value);
              }
            }
            output = expandRange(range2, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse2.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH2, opts.maxLength) : MAX_LENGTH2;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR: STAR2,
        START_ANCHOR
      } = constants2.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR2;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str2) => {
        switch (str2) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str2);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse2;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse2 = require_parse();
    var utils = require_utils();
    var constants2 = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch4 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch4(input, options, returnState));
        const arrayMatcher = (str2) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str2);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix = opts.windows;
      const regex = isState ? picomatch4.compileRe(glob, options) : picomatch4.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch4(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match, output } = picomatch4.test(input, regex, options, { glob, posix });
        const result = { glob, state, regex, posix, input, output, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch4.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix ? utils.toPosixSlashes : null);
      let match = input === glob;
      let output = match && format ? format(input) : input;
      if (match === false) {
        output = format ? format(input) : input;
        match = output === glob;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch4.matchBase(input, regex, options, posix);
        } else {
          match = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match), match, output };
    };
    picomatch4.matchBase = (input, glob, options, posix = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch4.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch4.isMatch = (str2, patterns, options) => picomatch4(patterns, options)(str2);
    picomatch4.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch4.parse(p, options));
      return parse2(pattern, { ...options, fastpaths: false });
    };
    picomatch4.scan = (input, options) => scan(input, options);
    picomatch4.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch4.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch4.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed3 = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed3.output = parse2.fastpaths(input, options);
      }
      if (!parsed3.output) {
        parsed3 = parse2(input, options);
      }
      return picomatch4.compileRe(parsed3, options, returnOutput, returnState);
    };
    picomatch4.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch4.constants = constants2;
    module.exports = picomatch4;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch4(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch4, pico);
    module.exports = picomatch4;
  }
});

// src/python/parse.ts
import { isAscii, isUtf8 } from "node:buffer";

// src/python/parser/tokens.ts
var END = 0;
var NEWLINE = 1;
var INDENT = 2;
var DEDENT = 3;
var ERROR = 4;
var NAME = 5;
var NUMBER = 6;
var STRING = 7;
var F_START = 8;
var F_TEXT = 9;
var F_END = 10;
var LEFT_PAREN = 11;
var RIGHT_PAREN = 12;
var LEFT_BRACKET = 13;
var RIGHT_BRACKET = 14;
var LEFT_BRACE = 15;
var RIGHT_BRACE = 16;
var COMMA = 17;
var COLON = 18;
var SEMICOLON = 19;
var DOT = 20;
var ELLIPSIS = 21;
var EQUAL = 22;
var ARROW = 23;
var COLON_EQUAL = 24;
var EXCLAMATION = 25;
var TILDE = 26;
var PLUS = 27;
var MINUS = 28;
var STAR = 29;
var SLASH = 30;
var DOUBLE_SLASH = 31;
var PERCENT = 32;
var AT = 33;
var DOUBLE_STAR = 34;
var LEFT_SHIFT = 35;
var RIGHT_SHIFT = 36;
var AMPERSAND = 37;
var VERTICAL_BAR = 38;
var CARET = 39;
var IN_PLACE = 20;
var LESS = 60;
var GREATER = 61;
var LESS_EQUAL = 62;
var GREATER_EQUAL = 63;
var EQUAL_EQUAL = 64;
var NOT_EQUAL = 65;
var FALSE = 70;
var NONE = 71;
var TRUE = 72;
var AND = 73;
var AS = 74;
var ASSERT = 75;
var ASYNC = 76;
var AWAIT = 77;
var BREAK = 78;
var CLASS = 79;
var CONTINUE = 80;
var DEF = 81;
var DEL = 82;
var ELIF = 83;
var ELSE = 84;
var EXCEPT = 85;
var FINALLY = 86;
var FOR = 87;
var FROM = 88;
var GLOBAL = 89;
var IF = 90;
var IMPORT = 91;
var IN = 92;
var IS = 93;
var LAMBDA = 94;
var NONLOCAL = 95;
var NOT = 96;
var OR = 97;
var PASS = 98;
var RAISE = 99;
var RETURN = 100;
var TRY = 101;
var WHILE = 102;
var WITH = 103;
var YIELD = 104;
var KEYWORDS = /* @__PURE__ */ new Map([
  ["False", FALSE],
  ["None", NONE],
  ["True", TRUE],
  ["and", AND],
  ["as", AS],
  ["assert", ASSERT],
  ["async", ASYNC],
  ["await", AWAIT],
  ["break", BREAK],
  ["class", CLASS],
  ["continue", CONTINUE],
  ["def", DEF],
  ["del", DEL],
  ["elif", ELIF],
  ["else", ELSE],
  ["except", EXCEPT],
  ["finally", FINALLY],
  ["for", FOR],
  ["from", FROM],
  ["global", GLOBAL],
  ["if", IF],
  ["import", IMPORT],
  ["in", IN],
  ["is", IS],
  ["lambda", LAMBDA],
  ["nonlocal", NONLOCAL],
  ["not", NOT],
  ["or", OR],
  ["pass", PASS],
  ["raise", RAISE],
  ["return", RETURN],
  ["try", TRY],
  ["while", WHILE],
  ["with", WITH],
  ["yield", YIELD]
]);
var SIZE = 4;
var START_AT = 1;
var END_AT = 2;
var LINE_AT = 3;

// src/python/parser/cursor.ts
var PythonSyntaxError = class extends Error {
  line;
  constructor(message, line) {
    super(message);
    this.line = line;
  }
};
var INVALID_SYNTAX = "invalid syntax";
var NestedTooDeeply = class extends Error {
};
var MAX_DEPTH = 600;
function surrounding(kind) {
  return { function: kind, loop: false, yields: false, awaits: 0 };
}
var Cursor = class {
  source;
  surroundings = surrounding("none");
  /** Whether a `from __future__ import` may stand here. */
  prelude = true;
  /** The kind of the present token. */
  kind;
  #flat;
  #message;
  /** Where the present token is in the flat list. */
  #at = 0;
  #depth = 0;
  constructor(tokens) {
    this.#flat = tokens.flat;
    this.#message = tokens.message;
    this.source = tokens.source;
    this.kind = tokens.flat[0] ?? END;
  }
  /** The line of the present token, from 1. */
  get line() {
    return this.#flat[this.#at + LINE_AT] ?? 1;
  }
  get start() {
    return this.#flat[this.#at + START_AT] ?? 0;
  }
  get end() {
    return this.#flat[this.#at + END_AT] ?? 0;
  }
  get text() {
    return this.source.slice(this.start, this.end);
  }
  /** Where the token before the present one ends. */
  get previousEnd() {
    return this.#flat[this.#at - SIZE + END_AT] ?? 0;
  }
  /** The kind of a token further on. */
  ahead(distance) {
    return this.#flat[this.#at + distance * SIZE] ?? END;
  }
  textAhead(distance) {
    const at = this.#at + distance * SIZE;
    return this.source.slice(this.#flat[at + START_AT] ?? 0, this.#flat[at + END_AT] ?? 0);
  }
  advance() {
    this.#at += SIZE;
    this.kind = this.#flat[this.#at] ?? END;
  }
  /** Goes past the present token if it is of this kind, and says whether it was. */
  accept(kind) {
    if (this.kind !== kind) return false;
    this.advance();
    return true;
  }
  /** The same as comparing `kind`, which the compiler takes for settled until it is assigned. */
  at(kind) {
    return this.kind === kind;
  }
  expect(kind, message = INVALID_SYNTAX) {
    if (this.kind !== kind) this.fail(message);
    this.advance();
  }
  /** The name that the present token is. Identifiers are equal when their NFKC forms are. */
  name(message = INVALID_SYNTAX) {
    if (this.kind !== NAME) this.fail(message);
    const { text: text2 } = this;
    this.advance();
    return BEYOND_ASCII.test(text2) ? text2.normalize("NFKC") : text2;
  }
  isWord(word) {
    return this.kind === NAME && this.text === word;
  }
  /** An ERROR token says itself what is wrong. */
  fail(message = INVALID_SYNTAX, line = this.line) {
    if (this.kind === ERROR) throw new PythonSyntaxError(this.#message, this.line);
    throw new PythonSyntaxError(message, line);
  }
  /** Leaves a function, class or lambda, and refuses an `await` that had no right to be there. */
  leave(inside, outside) {
    if (inside.awaits > 0) this.failAwait(inside);
    this.surroundings = outside;
  }
  failAwait({ awaits, function: around }) {
    throw new PythonSyntaxError(`'await' outside ${around === "def" ? "async " : ""}function`, awaits);
  }
  /** Parses what may not be what it seems; if it is not, undefined, and the cursor is where it was. */
  attempt(parse2) {
    const at = this.#at;
    const depth = this.#depth;
    try {
      return parse2();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      this.#at = at;
      this.#depth = depth;
      this.kind = this.#flat[at] ?? END;
      return void 0;
    }
  }
  /** To be called around everything that can contain itself. */
  descend() {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new NestedTooDeeply();
  }
  ascend() {
    this.#depth -= 1;
  }
};
var BEYOND_ASCII = /[\u0080-\uffff]/;

// src/python/parser/characters.ts
var TAB = 9;
var LINE_END = 10;
var FORM_FEED = 12;
var SPACE = 32;
var EXCLAMATION_MARK = 33;
var HASH = 35;
var DOT2 = 46;
var ZERO = 48;
var NINE = 57;
var COLON2 = 58;
var EQUALS = 61;
var BACKSLASH = 92;
var OPEN_BRACE = 123;
var CLOSE_BRACE = 125;

// src/python/parser/indentation.ts
var MAX_INDENTS = 100;
var TAB_STOP = 8;
var UNMATCHED_INDENT = "unindent does not match any outer indentation level";
var SPACES = / */y;
var MARGIN = { wide: 0, narrow: 0 };
var Indentation = class {
  #scanner;
  /** Of the blocks around the present line. */
  #columns = [MARGIN];
  constructor(scanner) {
    this.#scanner = scanner;
  }
  /** Goes to the first token of the next line that has one, past its indentation. @returns false: there is none */
  beginLine() {
    const scanner = this.#scanner;
    const { source } = scanner;
    for (; ; ) {
      const column = this.#readColumn();
      if (source.charCodeAt(scanner.position) === HASH) skipComment(scanner);
      if (scanner.position >= source.length) return false;
      if (source.charCodeAt(scanner.position) !== LINE_END) {
        this.#indent(column);
        return !scanner.hasFailed();
      }
      scanner.position += 1;
      scanner.line += 1;
    }
  }
  end() {
    while (this.#columns.length > 1) {
      this.#columns.pop();
      this.#scanner.addEmpty(DEDENT);
    }
  }
  #readColumn() {
    const scanner = this.#scanner;
    SPACES.lastIndex = scanner.position;
    SPACES.test(scanner.source);
    const length2 = SPACES.lastIndex - scanner.position;
    const next = scanner.source.charCodeAt(SPACES.lastIndex);
    if (next === TAB || next === FORM_FEED || next === BACKSLASH) return this.#readOddColumn();
    scanner.position += length2;
    return { wide: length2, narrow: length2 };
  }
  #readOddColumn() {
    const scanner = this.#scanner;
    let wide = 0;
    let narrow = 0;
    let continued = null;
    for (; ; ) {
      const code = scanner.source.charCodeAt(scanner.position);
      if (code === SPACE) {
        wide += 1;
        narrow += 1;
      } else if (code === TAB) {
        wide = (Math.floor(wide / TAB_STOP) + 1) * TAB_STOP;
        narrow += 1;
      } else if (code === FORM_FEED) {
        wide = 0;
        narrow = 0;
      } else if (code === BACKSLASH && scanner.source.charCodeAt(scanner.position + 1) === LINE_END) {
        continued ??= { wide, narrow };
        scanner.position += 1;
        scanner.line += 1;
      } else return continued ?? { wide, narrow };
      scanner.position += 1;
    }
  }
  #indent(column) {
    const columns = this.#columns;
    const around = columns.at(-1) ?? MARGIN;
    if (column.wide > around.wide) {
      if (column.narrow <= around.narrow) this.#failTabs();
      else if (columns.length >= MAX_INDENTS) this.#scanner.fail("too many levels of indentation");
      else {
        columns.push(column);
        this.#scanner.addEmpty(INDENT);
      }
      return;
    }
    while (column.wide < (columns.at(-1) ?? MARGIN).wide) {
      columns.pop();
      this.#scanner.addEmpty(DEDENT);
    }
    const now = columns.at(-1) ?? MARGIN;
    if (column.wide !== now.wide) this.#scanner.fail(UNMATCHED_INDENT);
    else if (column.narrow !== now.narrow) this.#failTabs();
  }
  #failTabs() {
    this.#scanner.fail("inconsistent use of tabs and spaces in indentation");
  }
};
function skipComment(scanner) {
  const end = scanner.source.indexOf("\n", scanner.position);
  scanner.position = end === -1 ? scanner.source.length : end;
}

// src/python/parser/formatted-tokens.ts
function takeFormatted(scanner, string2) {
  takeTexts(scanner, string2, false);
  if (!scanner.hasFailed()) scanner.take(F_END, string2.marks.length);
}
function takeTexts(scanner, string2, isSpecification) {
  const { source } = scanner;
  const { marks, line } = string2;
  let start = scanner.position;
  let startLine = scanner.line;
  const flush = () => {
    if (scanner.position > start) scanner.add(F_TEXT, start, scanner.position, startLine);
  };
  for (; ; ) {
    const code = source.charCodeAt(scanner.position);
    const atMarks = source.startsWith(marks, scanner.position);
    if (isSpecification ? code === CLOSE_BRACE : atMarks) {
      flush();
      return;
    }
    if (Number.isNaN(code) || code === LINE_END && marks.length === 1 || atMarks) {
      scanner.fail(`unterminated ${marks.length === 1 ? "" : "triple-quoted "}f-string literal`, line);
      return;
    }
    if (code === OPEN_BRACE && (isSpecification || source.charCodeAt(scanner.position + 1) !== OPEN_BRACE)) {
      flush();
      takeField(scanner, string2);
      if (scanner.hasFailed()) return;
      start = scanner.position;
      startLine = scanner.line;
    } else if (code === CLOSE_BRACE && source.charCodeAt(scanner.position + 1) !== CLOSE_BRACE) {
      scanner.fail("f-string: single '}' is not allowed");
      return;
    } else skipText(scanner, code, string2.raw);
  }
}
function skipText(scanner, code, raw) {
  const { source, position: position3 } = scanner;
  const next = source.charCodeAt(position3 + 1);
  if (code === LINE_END) scanner.line += 1;
  let length2 = 1;
  if (code === OPEN_BRACE || code === CLOSE_BRACE) length2 = 2;
  else if (code === BACKSLASH && next !== OPEN_BRACE && next !== CLOSE_BRACE) {
    if (next === LINE_END) scanner.line += 1;
    length2 = raw ? 2 : nameLength(source, position3) ?? 2;
  }
  scanner.position += length2;
}
function nameLength(source, position3) {
  if (!source.startsWith("N{", position3 + 1)) return void 0;
  const end = source.indexOf("}", position3);
  const name = source.slice(position3, end + 1);
  return end === -1 || /["'\n]/.test(name) ? void 0 : name.length;
}
function takeField(scanner, string2) {
  scanner.takeBracket(LEFT_BRACE);
  if (scanner.hasFailed()) return;
  scanTokens(scanner, scanner.depth);
  if (scanner.hasFailed() || scanner.lastKind !== COLON) return;
  takeTexts(scanner, string2, true);
  if (!scanner.hasFailed()) scanner.takeBracket(RIGHT_BRACE);
}

// src/python/parser/scanner.ts
var MAX_BRACKETS = 200;
var BRACKETS = "()[]{}";
var NEVER_CLOSED = " was never closed";
var Scanner = class {
  source;
  position = 0;
  /** From 1. */
  line = 1;
  /** What is wrong with the file. */
  #message = "";
  #flat = [];
  /** Where the tokens are that open brackets which are not closed yet; a replacement field counts as one. */
  #open = [];
  constructor(source) {
    this.source = source;
  }
  get depth() {
    return this.#open.length;
  }
  get lastKind() {
    return this.#flat[this.#flat.length - SIZE] ?? NEWLINE;
  }
  get tokens() {
    return { source: this.source, flat: this.#flat, message: this.#message };
  }
  add(kind, start, end, line) {
    this.#flat.push(kind, start, end, line);
  }
  /** A token without text, at the present position. */
  addEmpty(kind) {
    this.add(kind, this.position, this.position, this.line);
  }
  /** Reads a token that is `length` long. */
  take(kind, length2) {
    const start = this.position;
    this.position += length2;
    this.#flat.push(kind, start, this.position, this.line);
  }
  /** Nothing more is read then. */
  hasFailed() {
    return this.#message !== "";
  }
  /** The first failure counts. */
  fail(message, line = this.line) {
    if (this.hasFailed()) return;
    this.#message = message;
    this.add(ERROR, this.position, this.position, line);
    this.position = this.source.length;
  }
  /** Reads an opening or closing bracket. */
  takeBracket(kind) {
    const isOpening = (kind - LEFT_PAREN) % 2 === 0;
    if (isOpening) {
      if (this.#open.length >= MAX_BRACKETS) this.fail("too many nested parentheses");
      else {
        this.#open.push(this.#flat.length);
        this.take(kind, 1);
      }
      return;
    }
    const opened2 = this.#open.pop();
    const closing2 = BRACKETS.charAt(kind - LEFT_PAREN);
    if (opened2 === void 0) this.fail(`unmatched '${closing2}'`);
    else if (this.#flat[opened2] !== kind - 1) {
      this.fail(`closing parenthesis '${closing2}' does not match opening parenthesis '${this.#textAt(opened2)}'`);
    } else this.take(kind, 1);
  }
  failUnclosed() {
    const opened2 = this.#open.at(-1);
    if (opened2 !== void 0) this.fail(`'${this.#textAt(opened2)}'${NEVER_CLOSED}`, this.#flat[opened2 + LINE_AT] ?? 1);
  }
  #textAt(token) {
    return this.source.charAt(this.#flat[token + START_AT] ?? 0);
  }
};

// src/python/parser/token-pattern.ts
var FORMATTED = String.raw`(?:[fFtT][rR]?|[rR][fFtT])(?:"""|'''|["'])`;
var PREFIX = "(?:[bB][rR]?|[rR][bB]?|[uU])?";
var LONG = String.raw`"""[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*"""|'''[^'\\]*(?:(?:\\[^]|'(?!''))[^'\\]*)*'''`;
var UNCLOSED = `"""|'''`;
var SHORT = String.raw`"[^"\\\n]*(?:\\[^][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'`;
var WORD = String.raw`[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*`;
var DIGITS = String.raw`\d(?:_?\d)*`;
var EXPONENT = `(?:[eE][+-]?${DIGITS})?[jJ]?`;
var NUMBER2 = `0[xX](?:_?[\\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:${DIGITS})?\\.${DIGITS}${EXPONENT}|${DIGITS}\\.?${EXPONENT}`;
var OPERATOR = String.raw`\*\*=?|\/\/=?|<<=?|>>=?|\.\.\.|->|[-+*/%@&|^<>=!:]=`;
var TOKEN = new RegExp(
  [`${FORMATTED}|${PREFIX}(?:${LONG}|${UNCLOSED}|${SHORT})`, WORD, NUMBER2, OPERATOR, String.raw`#[^\n]*|\\\n|[^]`].join(
    "|"
  ),
  "y"
);
var OPERATORS = [
  ["(", LEFT_PAREN],
  [")", RIGHT_PAREN],
  ["[", LEFT_BRACKET],
  ["]", RIGHT_BRACKET],
  ["{", LEFT_BRACE],
  ["}", RIGHT_BRACE],
  [",", COMMA],
  [":", COLON],
  [";", SEMICOLON],
  [".", DOT],
  ["...", ELLIPSIS],
  ["=", EQUAL],
  ["->", ARROW],
  [":=", COLON_EQUAL],
  ["~", TILDE],
  ["<", LESS],
  [">", GREATER],
  ["<=", LESS_EQUAL],
  [">=", GREATER_EQUAL],
  ["==", EQUAL_EQUAL],
  ["!=", NOT_EQUAL]
];
var BINARY = [
  ["+", PLUS],
  ["-", MINUS],
  ["*", STAR],
  ["/", SLASH],
  ["//", DOUBLE_SLASH],
  ["%", PERCENT],
  ["@", AT],
  ["**", DOUBLE_STAR],
  ["<<", LEFT_SHIFT],
  [">>", RIGHT_SHIFT],
  ["&", AMPERSAND],
  ["|", VERTICAL_BAR],
  ["^", CARET]
];
var KINDS = new Map([
  ["\n", NEWLINE],
  ...OPERATORS,
  ...BINARY,
  ...BINARY.map(([text2, kind]) => [`${text2}=`, kind + IN_PLACE]),
  ...KEYWORDS
]);

// src/python/parser/lexer.ts
function tokenize(source) {
  const scanner = new Scanner(source);
  const indentation = new Indentation(scanner);
  while (!scanner.hasFailed() && indentation.beginLine()) scanTokens(scanner, 0);
  if (!scanner.hasFailed()) indentation.end();
  scanner.addEmpty(END);
  return scanner.tokens;
}
function scanTokens(scanner, field2) {
  const { source } = scanner;
  for (; ; ) {
    let start = scanner.position;
    let code = source.charCodeAt(start);
    while (code === SPACE || code === TAB || code === FORM_FEED) {
      start += 1;
      code = source.charCodeAt(start);
    }
    scanner.position = start;
    if (field2 > 0 && scanner.depth === field2) {
      if (code === COLON2) {
        scanner.take(COLON, 1);
        return;
      }
      if (code === EXCLAMATION_MARK && source.charCodeAt(start + 1) !== EQUALS) {
        scanner.take(EXCLAMATION, 1);
        continue;
      }
    }
    if (start >= source.length) {
      endFile(scanner);
      return;
    }
    TOKEN.lastIndex = start;
    TOKEN.test(source);
    const text2 = source.slice(start, TOKEN.lastIndex);
    const kind = KINDS.get(text2);
    if (kind === void 0) takeOther(scanner, text2, code);
    else if (kind === NEWLINE) {
      if (endLine(scanner)) return;
    } else if (kind >= LEFT_PAREN && kind <= RIGHT_BRACE) {
      scanner.takeBracket(kind);
      if (scanner.depth < field2) return;
    } else scanner.take(kind, text2.length);
  }
}
function endLine(scanner) {
  const ends = scanner.depth === 0;
  if (ends) scanner.addEmpty(NEWLINE);
  scanner.position += 1;
  scanner.line += 1;
  return ends;
}
function endFile(scanner) {
  scanner.failUnclosed();
  if (!scanner.hasFailed() && scanner.lastKind !== NEWLINE) scanner.addEmpty(NEWLINE);
}
function takeOther(scanner, text2, first3) {
  const last = text2.charAt(text2.length - 1);
  if (first3 === HASH) scanner.position += text2.length;
  else if (last === '"' || last === "'") takeString(scanner, text2);
  else if (first3 >= ZERO && first3 <= NINE || first3 === DOT2 && text2.length > 1) takeNumber(scanner, text2);
  else if (first3 === BACKSLASH) continueLine(scanner, text2);
  else takeName(scanner, text2);
}
function continueLine(scanner, text2) {
  if (text2.length === 1) {
    scanner.fail("unexpected character after line continuation character");
    return;
  }
  scanner.position += text2.length;
  scanner.line += 1;
  if (scanner.position >= scanner.source.length) scanner.fail("unexpected EOF while parsing");
}
var ASCII_NAME = /^\w*$/;
var NAME2 = new RegExp("^[\\p{ID_Start}_]\\p{ID_Continue}*", "u");
function takeName(scanner, text2) {
  if (ASCII_NAME.test(text2) || NAME2.exec(text2)?.[0] === text2) {
    scanner.take(NAME, text2.length);
    return;
  }
  const known5 = NAME2.exec(text2)?.[0] ?? "";
  const code = text2.codePointAt(known5.length) ?? 0;
  const shown = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  scanner.fail(code < 128 ? INVALID_SYNTAX : `invalid character '${String.fromCodePoint(code)}' (${shown})`);
}
var LEADING_ZERO = /^0[\d_]*[1-9][\d_]*$/;
var AFTER_NUMBER = /(?:and|else|for|if|in|is|not|or)(?!\w)|(?!\w)/y;
function takeNumber(scanner, text2) {
  AFTER_NUMBER.lastIndex = scanner.position + text2.length;
  if (text2.startsWith("0") && LEADING_ZERO.test(text2)) {
    scanner.fail("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
  } else if (!AFTER_NUMBER.test(scanner.source)) scanner.fail("invalid decimal literal");
  else scanner.take(NUMBER, text2.length);
}
var OPENING = /^([a-zA-Z]*)("""|'''|["'])/;
function takeString(scanner, text2) {
  const [opening, prefix = "", marks = ""] = OPENING.exec(text2) ?? [];
  const { position: position3, line } = scanner;
  if (/[fFtT]/.test(prefix)) {
    scanner.take(F_START, text2.length);
    takeFormatted(scanner, { marks, raw: /[rR]/.test(prefix), line });
  } else if (opening === text2) {
    scanner.fail(`unterminated ${marks.length === 3 ? "triple-quoted " : ""}string literal`);
  } else {
    if (text2.includes("\n")) scanner.line += text2.split("\n").length - 1;
    scanner.position += text2.length;
    scanner.add(STRING, position3, scanner.position, line);
  }
}

// src/python/parser/numbers.ts
function parseNumber(written3, lineno) {
  const text2 = written3.includes("_") ? written3.replaceAll("_", "") : written3;
  const last = text2.charAt(text2.length - 1);
  const isPrefixed = text2.length > 1 && text2.startsWith("0") && /[xXoObB]/.test(text2.charAt(1));
  if (!isPrefixed) {
    if (last === "j" || last === "J") {
      return { nodeType: "Constant", lineno, literal: "imaginary", value: Number(text2.slice(0, -1)) };
    }
    if (/[.eE]/.test(text2)) return { nodeType: "Constant", lineno, literal: "float", value: Number(text2) };
  }
  const value = Number(text2);
  return { nodeType: "Constant", lineno, literal: "int", value: Number.isSafeInteger(value) ? value : BigInt(text2) };
}

// src/python/parser/escapes.ts
var SIMPLE = /* @__PURE__ */ new Map([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ["v", "\v"]
]);
var DIGITS2 = /* @__PURE__ */ new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8]
]);
var LAST_CODE_POINT = 1114111;
var NAMED = "\uFFFD";
function decodeEscapes(text2, isBytes, fail, braces = false) {
  let at = text2.indexOf("\\");
  if (at === -1) return { text: braces ? singleBraces(text2) : text2, named: false };
  let result = "";
  let from = 0;
  let named5 = false;
  const copy2 = (to) => {
    const part = text2.slice(from, to);
    result += braces ? singleBraces(part) : part;
  };
  while (at !== -1) {
    copy2(at);
    const character = text2.charAt(at + 1);
    const simple = SIMPLE.get(character);
    const digits = isBytes && character !== "x" ? void 0 : DIGITS2.get(character);
    if (simple !== void 0) {
      result += simple;
      from = at + 2;
    } else if (digits !== void 0) {
      result += numbered(text2.slice(at + 2, at + 2 + digits), digits, character, isBytes, fail);
      from = at + 2 + digits;
    } else if (character >= "0" && character <= "7") {
      const [octal = ""] = /^[0-7]{1,3}/.exec(text2.slice(at + 1, at + 4)) ?? [];
      const code = parseInt(octal, 8);
      result += String.fromCharCode(isBytes ? code & 255 : code);
      from = at + 1 + octal.length;
    } else if (character === "N" && !isBytes) {
      const end = text2.indexOf("}", at);
      if (text2.charAt(at + 2) !== "{" || end <= at + 3) fail("(unicode error) malformed \\N character escape");
      result += NAMED;
      named5 = true;
      from = end + 1;
    } else {
      result += "\\";
      from = at + 1;
    }
    at = text2.indexOf("\\", from);
  }
  copy2(text2.length);
  return { text: result, named: named5 };
}
function singleBraces(text2) {
  return text2.replaceAll("{{", "{").replaceAll("}}", "}");
}
function numbered(written3, digits, kind, isBytes, fail) {
  if (written3.length < digits || !/^[\da-fA-F]+$/.test(written3)) {
    fail(isBytes ? "(value error) invalid \\x escape" : `(unicode error) truncated \\${kind} escape`);
  }
  const code = parseInt(written3, 16);
  if (code > LAST_CODE_POINT) fail("(unicode error) illegal Unicode character");
  return String.fromCodePoint(code);
}

// src/python/parser/strings.ts
var QUOTES = /["']/;
var CONVERSIONS = /* @__PURE__ */ new Map([
  ["s", 115],
  ["r", 114],
  ["a", 97]
]);
var NO_CONVERSION = -1;
function parseStrings(cursor) {
  const { line: lineno } = cursor;
  const pieces = [];
  while (cursor.kind === STRING || cursor.kind === F_START) {
    pieces.push(cursor.kind === STRING ? plainPiece(cursor) : formattedPiece(cursor));
  }
  const [first3] = pieces;
  if (pieces.length === 1 && first3?.values.length === 1 && (first3.kind === "str" || first3.kind === "bytes")) {
    const [only] = first3.values;
    if (only !== void 0) return only;
  }
  const kinds = new Set(pieces.map(({ kind }) => kind));
  if (kinds.has("bytes")) {
    if (kinds.size > 1) cursor.fail("cannot mix bytes and nonbytes literals", lineno);
    return { nodeType: "Constant", lineno, literal: "bytes", value: pieces.map(textOf).join("") };
  }
  if (kinds.has("template")) {
    if (kinds.size > 1) cursor.fail("cannot mix t-string literals with string or f-string literals", lineno);
    return { nodeType: "TemplateStr", lineno, values: joined(pieces) };
  }
  if (kinds.has("formatted")) return { nodeType: "JoinedStr", lineno, values: joined(pieces) };
  const hasNames = pieces.some(({ values }) => values.some(isNamed));
  const literal3 = hasNames ? "named-characters" : "str";
  return { nodeType: "Constant", lineno, literal: literal3, value: pieces.map(textOf).join("") };
}
var isNamed = (node) => node.nodeType === "Constant" && node.literal === "named-characters";
function textOf({ values }) {
  return values.map((node) => node.nodeType === "Constant" ? String(node.value) : "").join("");
}
function joined(pieces) {
  const values = [];
  for (const node of pieces.flatMap((piece) => piece.values)) {
    const last = values.at(-1);
    if (node.nodeType === "Constant" && last?.nodeType === "Constant") {
      values[values.length - 1] = {
        nodeType: "Constant",
        lineno: last.lineno,
        literal: isNamed(node) || isNamed(last) ? "named-characters" : "str",
        value: String(last.value) + String(node.value)
      };
    } else values.push(node);
  }
  return values.filter((node) => node.nodeType !== "Constant" || node.value !== "");
}
function plainPiece(cursor) {
  const { text: text2, line: lineno } = cursor;
  const open2 = text2.search(QUOTES);
  const prefix = text2.slice(0, open2).toLowerCase();
  const marks = text2.startsWith(text2.charAt(open2).repeat(3), open2) && text2.length >= open2 + 6 ? 3 : 1;
  const content = text2.slice(open2 + marks, text2.length - marks);
  const isBytes = prefix.includes("b");
  const value = prefix.includes("r") ? { text: content, named: false } : decodeEscapes(content, isBytes, (message) => cursor.fail(message, lineno));
  cursor.advance();
  if (!isBytes) return { kind: "str", values: [toConstant(value, lineno)] };
  for (let index = 0; index < content.length; index += 1) {
    if (content.charCodeAt(index) > 127) {
      cursor.fail("bytes can only contain ASCII literal characters", lineno);
    }
  }
  return { kind: "bytes", values: [{ nodeType: "Constant", lineno, literal: "bytes", value: value.text }] };
}
function toConstant({ text: text2, named: named5 }, lineno) {
  return { nodeType: "Constant", lineno, literal: named5 ? "named-characters" : "str", value: text2 };
}
function formattedPiece(cursor) {
  const prefix = cursor.text.slice(0, cursor.text.search(QUOTES)).toLowerCase();
  cursor.advance();
  const values = parseTexts(cursor, prefix.includes("r"));
  cursor.expect(F_END);
  return { kind: prefix.includes("t") ? "template" : "formatted", values };
}
function parseTexts(cursor, raw) {
  const values = [];
  for (; ; ) {
    if (cursor.kind === F_TEXT) {
      const { line: lineno } = cursor;
      const text2 = cursor.text;
      const value = raw ? { text: text2.replaceAll("{{", "{").replaceAll("}}", "}"), named: false } : decodeEscapes(text2, false, (message) => cursor.fail(message, lineno), true);
      values.push(toConstant(value, lineno));
      cursor.advance();
    } else if (cursor.kind === LEFT_BRACE) values.push(...parseField(cursor, raw));
    else return values;
  }
}
function parseField(cursor, raw) {
  const { line: lineno } = cursor;
  cursor.advance();
  const from = cursor.previousEnd;
  if (cursor.kind === RIGHT_BRACE || cursor.kind === COLON || cursor.kind === EXCLAMATION) {
    cursor.fail(`f-string: valid expression required before '${cursor.text}'`);
  }
  const value = parseYieldOrStarExpressions(cursor);
  const texts = [];
  const isShown = cursor.accept(EQUAL);
  if (isShown) {
    const written3 = cursor.source.slice(from, cursor.start);
    texts.push({ nodeType: "Constant", lineno, literal: "str", value: written3 });
  }
  let conversion = NO_CONVERSION;
  if (cursor.accept(EXCLAMATION)) {
    const known5 = CONVERSIONS.get(cursor.name("f-string: invalid conversion character"));
    if (known5 === void 0) cursor.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    conversion = known5;
  }
  let format_spec;
  if (cursor.kind === COLON) {
    const { line } = cursor;
    cursor.advance();
    format_spec = {
      nodeType: "JoinedStr",
      lineno: line,
      values: joined([{ kind: "formatted", values: parseTexts(cursor, raw) }])
    };
  }
  if (isShown && conversion === NO_CONVERSION && format_spec === void 0)
    conversion = CONVERSIONS.get("r") ?? NO_CONVERSION;
  cursor.expect(RIGHT_BRACE, "f-string: expecting '}'");
  return [...texts, { nodeType: "FormattedValue", lineno, value, conversion, format_spec }];
}

// src/python/parser/atoms.ts
function parsePrimary(cursor) {
  const { line: lineno } = cursor;
  let value = parseAtom(cursor);
  for (; ; ) {
    switch (cursor.kind) {
      case DOT:
        cursor.advance();
        value = { nodeType: "Attribute", lineno, value, attr: cursor.name() };
        break;
      case LEFT_PAREN: {
        const { args, keywords } = parseArguments(cursor);
        value = { nodeType: "Call", lineno, func: value, args, keywords };
        break;
      }
      case LEFT_BRACKET:
        cursor.advance();
        value = { nodeType: "Subscript", lineno, value, slice: parseSlices(cursor) };
        cursor.expect(RIGHT_BRACKET);
        break;
      default:
        return value;
    }
  }
}
function parseAtom(cursor) {
  const { line: lineno } = cursor;
  switch (cursor.kind) {
    case NAME:
      return { nodeType: "Name", lineno, id: cursor.name() };
    case STRING:
    case F_START:
      return parseStrings(cursor);
    case NUMBER: {
      const number = parseNumber(cursor.text, lineno);
      cursor.advance();
      return number;
    }
    case NONE:
      cursor.advance();
      return { nodeType: "Constant", lineno, literal: "None", value: null };
    case TRUE:
      cursor.advance();
      return { nodeType: "Constant", lineno, literal: "bool", value: true };
    case FALSE:
      cursor.advance();
      return { nodeType: "Constant", lineno, literal: "bool", value: false };
    case ELLIPSIS:
      cursor.advance();
      return { nodeType: "Constant", lineno, literal: "Ellipsis", value: null };
    case LEFT_PAREN:
      return parseParentheses(cursor);
    case LEFT_BRACKET:
      return parseList(cursor);
    case LEFT_BRACE:
      return parseBraces(cursor);
    default:
      return cursor.fail();
  }
}
function parseParentheses(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  if (cursor.accept(RIGHT_PAREN)) return { nodeType: "Tuple", lineno, elts: [] };
  if (cursor.kind === YIELD) {
    const value = parseYield(cursor);
    cursor.expect(RIGHT_PAREN);
    return value;
  }
  const { awaits } = cursor.surroundings;
  const first3 = parseStarOrNamedExpression(cursor);
  if (startsComprehension(cursor)) {
    const generators = parseComprehension(cursor, first3);
    cursor.surroundings.awaits = awaits;
    cursor.expect(RIGHT_PAREN);
    return { nodeType: "GeneratorExp", lineno, elt: first3, generators };
  }
  if (cursor.kind !== COMMA) {
    if (first3.nodeType === "Starred") cursor.fail("cannot use starred expression here", first3.lineno);
    cursor.expect(RIGHT_PAREN);
    return first3;
  }
  const elts = parseMore(cursor, first3, RIGHT_PAREN);
  return { nodeType: "Tuple", lineno, elts };
}
function parseList(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  if (cursor.accept(RIGHT_BRACKET)) return { nodeType: "List", lineno, elts: [] };
  const first3 = parseStarOrNamedExpression(cursor);
  if (startsComprehension(cursor)) {
    const generators = parseComprehension(cursor, first3);
    cursor.expect(RIGHT_BRACKET);
    return { nodeType: "ListComp", lineno, elt: first3, generators };
  }
  return { nodeType: "List", lineno, elts: parseMore(cursor, first3, RIGHT_BRACKET) };
}
function parseMore(cursor, first3, closing2) {
  const elts = [first3];
  while (cursor.accept(COMMA) && cursor.kind !== closing2) elts.push(parseStarOrNamedExpression(cursor));
  cursor.expect(closing2);
  return elts;
}
function parseBraces(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  if (cursor.accept(RIGHT_BRACE)) return { nodeType: "Dict", lineno, keys: [], values: [] };
  if (cursor.kind === DOUBLE_STAR) return parseDict(cursor, lineno);
  const first3 = parseStarOrNamedExpression(cursor);
  if (cursor.kind === COLON && first3.nodeType !== "Starred") return parseDict(cursor, lineno, first3);
  if (startsComprehension(cursor)) {
    const generators = parseComprehension(cursor, first3);
    cursor.expect(RIGHT_BRACE);
    return { nodeType: "SetComp", lineno, elt: first3, generators };
  }
  return { nodeType: "Set", lineno, elts: parseMore(cursor, first3, RIGHT_BRACE) };
}
function parseDict(cursor, lineno, first3) {
  const keys = [];
  const values = [];
  let key2 = first3;
  do {
    if (cursor.kind === RIGHT_BRACE) break;
    if (key2 === void 0 && cursor.accept(DOUBLE_STAR)) {
      keys.push(void 0);
      values.push(parseBinary(cursor));
      continue;
    }
    key2 ??= parseExpression(cursor);
    cursor.expect(COLON, "':' expected after dictionary key");
    const value = parseExpression(cursor);
    if (values.length === 0 && startsComprehension(cursor)) return parseDictComprehension(cursor, lineno, key2, value);
    keys.push(key2);
    values.push(value);
    key2 = void 0;
  } while (cursor.accept(COMMA));
  cursor.expect(RIGHT_BRACE);
  return { nodeType: "Dict", lineno, keys, values };
}
function parseDictComprehension(cursor, lineno, key2, value) {
  const generators = parseComprehension(cursor, value);
  cursor.expect(RIGHT_BRACE);
  return { nodeType: "DictComp", lineno, key: key2, value, generators };
}
function parseSlices(cursor) {
  const { line: lineno } = cursor;
  const first3 = parseSlice(cursor);
  if (cursor.kind !== COMMA && first3.nodeType !== "Starred") return first3;
  const elts = [first3];
  while (cursor.accept(COMMA) && cursor.kind !== RIGHT_BRACKET) elts.push(parseSlice(cursor));
  return { nodeType: "Tuple", lineno, elts };
}
function parseSlice(cursor) {
  const { line: lineno } = cursor;
  const lower = cursor.kind === COLON ? void 0 : parseStarOrNamedExpression(cursor);
  if (cursor.kind !== COLON) return lower ?? cursor.fail();
  cursor.advance();
  const upper = startsExpression(cursor.kind) ? parseExpression(cursor) : void 0;
  const step2 = cursor.accept(COLON) && startsExpression(cursor.kind) ? parseExpression(cursor) : void 0;
  return { nodeType: "Slice", lineno, lower, upper, step: step2 };
}

// src/python/parser/parameters.ts
function parseLambda(cursor) {
  const { line: lineno, surroundings } = cursor;
  cursor.advance();
  cursor.descend();
  const args = parseParameters(cursor, COLON);
  cursor.expect(COLON);
  const inside = surrounding("def");
  cursor.surroundings = inside;
  const body2 = parseExpression(cursor);
  cursor.leave(inside, surroundings);
  cursor.ascend();
  return { nodeType: "Lambda", lineno, args, body: body2 };
}
function parseParameters(cursor, closing2) {
  const annotated = closing2 === RIGHT_PAREN;
  const draft = {
    posonlyargs: [],
    args: [],
    vararg: void 0,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: void 0,
    defaults: [],
    keywordOnly: false
  };
  const names = /* @__PURE__ */ new Set();
  while (cursor.kind !== closing2) {
    if (draft.kwarg !== void 0) cursor.fail("arguments cannot follow var-keyword argument");
    parseOne(cursor, draft, annotated, names);
    if (!cursor.accept(COMMA)) break;
  }
  const { keywordOnly, ...parameters } = draft;
  if (keywordOnly && parameters.vararg === void 0 && parameters.kwonlyargs.length === 0) {
    cursor.fail("named arguments must follow bare *");
  }
  return { nodeType: "arguments", ...parameters };
}
function parseOne(cursor, draft, annotated, names) {
  if (cursor.accept(DOUBLE_STAR)) {
    draft.kwarg = parseParameter(cursor, annotated, names);
  } else if (cursor.accept(STAR)) {
    if (draft.keywordOnly) cursor.fail("* argument may appear only once");
    draft.keywordOnly = true;
    if (cursor.kind === NAME) draft.vararg = parseParameter(cursor, annotated, names, true);
  } else if (cursor.accept(SLASH)) {
    if (draft.args.length === 0) cursor.fail("at least one argument must precede /");
    if (draft.posonlyargs.length > 0) cursor.fail("/ may appear only once");
    if (draft.keywordOnly) cursor.fail("/ must be ahead of *");
    draft.posonlyargs = draft.args;
    draft.args = [];
  } else {
    const parameter = parseParameter(cursor, annotated, names);
    const fallback4 = cursor.accept(EQUAL) ? parseExpression(cursor) : void 0;
    if (draft.keywordOnly) {
      draft.kwonlyargs.push(parameter);
      draft.kw_defaults.push(fallback4);
      return;
    }
    draft.args.push(parameter);
    if (fallback4 !== void 0) draft.defaults.push(fallback4);
    else if (draft.defaults.length > 0) {
      cursor.fail("parameter without a default follows parameter with a default", parameter.lineno);
    }
  }
}
function parseParameter(cursor, annotated, names, starred = false) {
  const { line: lineno } = cursor;
  const arg = cursor.name();
  if (names.has(arg)) cursor.fail(`duplicate argument '${arg}' in function definition`, lineno);
  names.add(arg);
  if (!annotated || !cursor.accept(COLON)) return { nodeType: "arg", lineno, arg, annotation: void 0 };
  const annotation = starred ? parseStarExpression(cursor) : parseExpression(cursor);
  return { nodeType: "arg", lineno, arg, annotation };
}

// src/python/parser/expressions.ts
var PRECEDENCE = new Uint8Array(256);
var BINARY_NAMES = [];
var BINARY2 = [
  [VERTICAL_BAR, "BitOr", 1],
  [CARET, "BitXor", 2],
  [AMPERSAND, "BitAnd", 3],
  [LEFT_SHIFT, "LShift", 4],
  [RIGHT_SHIFT, "RShift", 4],
  [PLUS, "Add", 5],
  [MINUS, "Sub", 5],
  [STAR, "Mult", 6],
  [SLASH, "Div", 6],
  [DOUBLE_SLASH, "FloorDiv", 6],
  [PERCENT, "Mod", 6],
  [AT, "MatMult", 6]
];
for (const [kind, name, precedence] of BINARY2) {
  PRECEDENCE[kind] = precedence;
  BINARY_NAMES[kind] = name;
}
BINARY_NAMES[DOUBLE_STAR] = "Pow";
var UNARY = /* @__PURE__ */ new Map([
  [PLUS, "UAdd"],
  [MINUS, "USub"],
  [TILDE, "Invert"]
]);
var COMPARISONS = /* @__PURE__ */ new Map([
  [EQUAL_EQUAL, "Eq"],
  [NOT_EQUAL, "NotEq"],
  [LESS, "Lt"],
  [LESS_EQUAL, "LtE"],
  [GREATER, "Gt"],
  [GREATER_EQUAL, "GtE"],
  [IN, "In"]
]);
var STARTS_PRIMARY = new Uint8Array(256);
for (const kind of [NAME, NUMBER, STRING, F_START, NONE, TRUE, FALSE, ELLIPSIS])
  STARTS_PRIMARY[kind] = 1;
for (const kind of [LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE]) STARTS_PRIMARY[kind] = 1;
var CONTINUES = new Uint8Array(256);
for (const kind of [...BINARY2.map(([operator]) => operator), ...COMPARISONS.keys()]) CONTINUES[kind] = 1;
for (const kind of [DOUBLE_STAR, IS, NOT, AND, OR, IF]) CONTINUES[kind] = 1;
function inPlaceOperator(kind) {
  return BINARY_NAMES[kind - IN_PLACE];
}
function parseYieldOrStarExpressions(cursor) {
  return cursor.kind === YIELD ? parseYield(cursor) : parseStarExpressions(cursor);
}
function parseStarExpressions(cursor) {
  const { line: lineno } = cursor;
  const first3 = parseStarExpression(cursor);
  if (cursor.kind !== COMMA) return first3;
  const elts = [first3];
  while (cursor.accept(COMMA) && startsExpression(cursor.kind)) elts.push(parseStarExpression(cursor));
  return { nodeType: "Tuple", lineno, elts };
}
function parseStarExpression(cursor) {
  return cursor.kind === STAR ? parseStarred(cursor) : parseExpression(cursor);
}
function parseStarOrNamedExpression(cursor) {
  return cursor.kind === STAR ? parseStarred(cursor) : parseNamedExpression(cursor);
}
function parseStarred(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  return { nodeType: "Starred", lineno, value: parseBinary(cursor) };
}
function parseNamedExpression(cursor) {
  const { line: lineno } = cursor;
  if (cursor.kind === NAME && cursor.ahead(1) === COLON_EQUAL) {
    const target = { nodeType: "Name", lineno, id: cursor.name() };
    cursor.advance();
    return { nodeType: "NamedExpr", lineno, target, value: parseExpression(cursor) };
  }
  return parseExpression(cursor);
}
function parseYield(cursor) {
  const { line: lineno } = cursor;
  if (!isFunction(cursor)) cursor.fail("'yield' outside function");
  cursor.surroundings.yields = true;
  cursor.advance();
  if (cursor.accept(FROM)) return { nodeType: "YieldFrom", lineno, value: parseExpression(cursor) };
  const value = startsExpression(cursor.kind) ? parseStarExpressions(cursor) : void 0;
  return { nodeType: "Yield", lineno, value };
}
function isFunction({ surroundings }) {
  return surroundings.function === "def" || surroundings.function === "async def";
}
function startsExpression(kind) {
  switch (kind) {
    case NAME:
    case NUMBER:
    case STRING:
    case F_START:
    case LEFT_PAREN:
    case LEFT_BRACKET:
    case LEFT_BRACE:
    case ELLIPSIS:
    case TILDE:
    case PLUS:
    case MINUS:
    case STAR:
    case FALSE:
    case NONE:
    case TRUE:
    case AWAIT:
    case LAMBDA:
    case NOT:
      return true;
    default:
      return false;
  }
}
function parseExpression(cursor) {
  const { line: lineno, kind } = cursor;
  if (kind === LAMBDA) return parseLambda(cursor);
  const first3 = STARTS_PRIMARY[kind] === 1 ? parsePrimary(cursor) : void 0;
  if (first3 !== void 0 && CONTINUES[cursor.kind] === 0) return first3;
  cursor.descend();
  const body2 = parseDisjunction(cursor, lineno, first3);
  if (cursor.kind !== IF) {
    cursor.ascend();
    return body2;
  }
  cursor.advance();
  const test4 = parseDisjunction(cursor);
  cursor.expect(ELSE, "expected 'else' after 'if' expression");
  const orelse = parseExpression(cursor);
  cursor.ascend();
  return { nodeType: "IfExp", lineno, test: test4, body: body2, orelse };
}
function parseDisjunction(cursor, lineno = cursor.line, begun) {
  const first3 = parseConjunction(cursor, lineno, begun);
  if (cursor.kind !== OR) return first3;
  const values = [first3];
  while (cursor.accept(OR)) values.push(parseConjunction(cursor, cursor.line));
  return { nodeType: "BoolOp", lineno, op: "Or", values };
}
function parseConjunction(cursor, lineno, begun) {
  const first3 = parseInversion(cursor, lineno, begun);
  if (cursor.kind !== AND) return first3;
  const values = [first3];
  while (cursor.accept(AND)) values.push(parseInversion(cursor, cursor.line));
  return { nodeType: "BoolOp", lineno, op: "And", values };
}
function parseInversion(cursor, lineno, begun) {
  if (begun !== void 0 || cursor.kind !== NOT) return parseComparison(cursor, lineno, begun);
  cursor.advance();
  cursor.descend();
  const operand = parseInversion(cursor, cursor.line);
  cursor.ascend();
  return { nodeType: "UnaryOp", lineno, op: "Not", operand };
}
function parseComparison(cursor, lineno, begun) {
  const left = parseBinary(cursor, 1, lineno, begun);
  let operator = comparisonOperator(cursor);
  if (operator === void 0) return left;
  const ops = [];
  const comparators = [];
  while (operator !== void 0) {
    ops.push(operator);
    comparators.push(parseBinary(cursor));
    operator = comparisonOperator(cursor);
  }
  return { nodeType: "Compare", lineno, left, ops, comparators };
}
function comparisonOperator(cursor) {
  const { kind } = cursor;
  if (kind < LESS) return void 0;
  if (kind === IS) {
    cursor.advance();
    return cursor.accept(NOT) ? "IsNot" : "Is";
  }
  if (kind === NOT) {
    if (cursor.ahead(1) !== IN) return void 0;
    cursor.advance();
    cursor.advance();
    return "NotIn";
  }
  const operator = COMPARISONS.get(kind);
  if (operator !== void 0) cursor.advance();
  return operator;
}
function parseBinary(cursor, minimum = 1, lineno = cursor.line, begun) {
  let left = parseUnary(cursor, lineno, begun);
  for (; ; ) {
    const precedence = PRECEDENCE[cursor.kind] ?? 0;
    if (precedence < minimum || precedence === 0) return left;
    const op = BINARY_NAMES[cursor.kind] ?? "Add";
    cursor.advance();
    left = { nodeType: "BinOp", lineno, left, op, right: parseBinary(cursor, precedence + 1) };
  }
}
function parseUnary(cursor, lineno, begun) {
  const isSign = begun === void 0 && cursor.kind >= TILDE && cursor.kind <= MINUS;
  const op = isSign ? UNARY.get(cursor.kind) : void 0;
  if (op === void 0) return parsePower(cursor, lineno, begun);
  cursor.advance();
  cursor.descend();
  const operand = parseUnary(cursor, cursor.line);
  cursor.ascend();
  return { nodeType: "UnaryOp", lineno, op, operand };
}
function parsePower(cursor, lineno, begun) {
  const left = begun ?? (cursor.kind === AWAIT ? parseAwait(cursor) : parsePrimary(cursor));
  if (cursor.kind !== DOUBLE_STAR) return left;
  cursor.advance();
  cursor.descend();
  const right = parseUnary(cursor, cursor.line);
  cursor.ascend();
  return { nodeType: "BinOp", lineno, left, op: "Pow", right };
}
function parseAwait(cursor) {
  const { line: lineno } = cursor;
  const { surroundings } = cursor;
  if (surroundings.function !== "async def" && surroundings.awaits === 0) surroundings.awaits = lineno;
  cursor.advance();
  return { nodeType: "Await", lineno, value: parsePrimary(cursor) };
}

// src/python/parser/targets.ts
function parseTargets(cursor) {
  const { line: lineno } = cursor;
  const first3 = parseTarget(cursor);
  if (cursor.kind !== COMMA) {
    if (first3.nodeType === "Starred") cursor.fail("starred assignment target must be in a list or tuple", lineno);
    return checkTarget(cursor, first3);
  }
  const elts = [first3];
  while (cursor.accept(COMMA) && startsExpression(cursor.kind)) elts.push(parseTarget(cursor));
  return checkTarget(cursor, { nodeType: "Tuple", lineno, elts });
}
function parseTarget(cursor) {
  const { line: lineno } = cursor;
  if (!cursor.accept(STAR)) return parseBinary(cursor);
  return { nodeType: "Starred", lineno, value: parseBinary(cursor) };
}
function checkTarget(cursor, target) {
  switch (target.nodeType) {
    case "Name":
      if (target.id === "__debug__") cursor.fail("cannot assign to __debug__", target.lineno);
      return target;
    case "Attribute":
    case "Subscript":
      return target;
    case "Starred":
      checkTarget(cursor, target.value);
      return target;
    case "List":
    case "Tuple":
      for (const part of target.elts) checkTarget(cursor, part);
      if (target.elts.filter(({ nodeType }) => nodeType === "Starred").length > 1) {
        cursor.fail("multiple starred expressions in assignment", target.lineno);
      }
      return target;
    default:
      return cursor.fail(`cannot assign to ${describe(target)}`, target.lineno);
  }
}
function checkSingleTarget(cursor, target, what) {
  if (target.nodeType !== "Name" && target.nodeType !== "Attribute" && target.nodeType !== "Subscript") {
    cursor.fail(`${describe(target)} is an illegal ${what}`, target.lineno);
  }
  return checkTarget(cursor, target);
}
function checkDeleted(cursor, target) {
  if (target.nodeType === "List" || target.nodeType === "Tuple") {
    for (const part of target.elts) checkDeleted(cursor, part);
  } else if (target.nodeType !== "Name" && target.nodeType !== "Attribute" && target.nodeType !== "Subscript") {
    cursor.fail(`cannot delete ${describe(target)}`, target.lineno);
  }
}
var DESCRIPTIONS = {
  Call: "function call",
  BinOp: "expression",
  UnaryOp: "expression",
  BoolOp: "expression",
  Compare: "comparison",
  IfExp: "conditional expression",
  Lambda: "lambda",
  Dict: "dict literal",
  Set: "set display",
  JoinedStr: "f-string expression",
  GeneratorExp: "generator expression",
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  Await: "await expression",
  Yield: "yield expression",
  YieldFrom: "yield expression",
  NamedExpr: "named expression"
};
function describe(node) {
  if (node.nodeType !== "Constant") return DESCRIPTIONS[node.nodeType] ?? node.nodeType.toLowerCase();
  if (node.literal === "bool") return node.value ? "True" : "False";
  return node.literal === "None" ? "None" : node.literal === "Ellipsis" ? "ellipsis" : "literal";
}

// src/python/parser/comprehension.ts
function startsComprehension(cursor) {
  return cursor.kind === FOR || cursor.kind === ASYNC && cursor.ahead(1) === FOR;
}
function parseComprehension(cursor, element) {
  if (element.nodeType === "Starred") {
    cursor.fail("iterable unpacking cannot be used in comprehension", element.lineno);
  }
  const generators = [];
  while (startsComprehension(cursor)) {
    cursor.accept(ASYNC);
    cursor.advance();
    const target = parseTargets(cursor);
    cursor.expect(IN);
    const iter = parseDisjunction(cursor);
    const ifs = [];
    while (cursor.accept(IF)) ifs.push(parseDisjunction(cursor));
    generators.push({ nodeType: "comprehension", target, iter, ifs });
  }
  return generators;
}

// src/python/parser/call-arguments.ts
function parseArguments(cursor) {
  const { line: opening } = cursor;
  cursor.advance();
  const args = [];
  const keywords = [];
  let hasMapping = false;
  while (cursor.kind !== RIGHT_PAREN) {
    const { line: lineno } = cursor;
    if (cursor.accept(DOUBLE_STAR)) {
      hasMapping = true;
      keywords.push({ nodeType: "keyword", lineno, arg: void 0, value: parseExpression(cursor) });
    } else if (cursor.accept(STAR)) {
      if (hasMapping) cursor.fail("iterable argument unpacking follows keyword argument unpacking", lineno);
      args.push({ nodeType: "Starred", lineno, value: parseExpression(cursor) });
    } else if (cursor.kind === NAME && cursor.ahead(1) === EQUAL) {
      keywords.push(parseKeyword(cursor, keywords));
    } else {
      const { awaits } = cursor.surroundings;
      const argument3 = parseNamedExpression(cursor);
      if (startsComprehension(cursor)) {
        if (args.length + keywords.length > 0) cursor.fail("Generator expression must be parenthesized", lineno);
        args.push(parseGenerator(cursor, argument3, opening));
        cursor.surroundings.awaits = awaits;
      } else {
        if (hasMapping) cursor.fail("positional argument follows keyword argument unpacking", lineno);
        if (keywords.length > 0) cursor.fail("positional argument follows keyword argument", lineno);
        args.push(argument3);
      }
    }
    if (!cursor.accept(COMMA)) break;
  }
  cursor.expect(RIGHT_PAREN);
  return { args, keywords };
}
function parseKeyword(cursor, before) {
  const { line: lineno } = cursor;
  const arg = cursor.name();
  if (before.some((keyword) => keyword.arg === arg)) cursor.fail(`keyword argument repeated: ${arg}`, lineno);
  cursor.advance();
  return { nodeType: "keyword", lineno, arg, value: parseExpression(cursor) };
}
function parseGenerator(cursor, elt, lineno) {
  const generators = parseComprehension(cursor, elt);
  if (cursor.kind !== RIGHT_PAREN) cursor.fail("Generator expression must be parenthesized", lineno);
  return { nodeType: "GeneratorExp", lineno, elt, generators };
}

// src/python/parser/type-parameters.ts
function startsTypeAlias(cursor) {
  if (!cursor.isWord("type") || cursor.ahead(1) !== NAME) return false;
  return cursor.ahead(2) === EQUAL || cursor.ahead(2) === LEFT_BRACKET;
}
function parseTypeAlias(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const { line } = cursor;
  const id = cursor.name();
  skipTypeParameters(cursor);
  cursor.expect(EQUAL);
  return { nodeType: "TypeAlias", lineno, name: { nodeType: "Name", lineno: line, id }, value: parseExpression(cursor) };
}
function skipTypeParameters(cursor) {
  if (!cursor.accept(LEFT_BRACKET)) return;
  do {
    if (cursor.kind === RIGHT_BRACKET) break;
    const starred = cursor.accept(STAR);
    if (!starred) cursor.accept(DOUBLE_STAR);
    cursor.name();
    if (cursor.accept(COLON)) parseExpression(cursor);
    if (cursor.accept(EQUAL)) {
      if (starred) parseStarExpression(cursor);
      else parseExpression(cursor);
    }
  } while (cursor.accept(COMMA));
  cursor.expect(RIGHT_BRACKET);
}

// src/python/parser/definitions.ts
function parseDecorated(cursor) {
  const decorators = [];
  while (cursor.accept(AT)) {
    decorators.push(parseNamedExpression(cursor));
    cursor.expect(NEWLINE);
  }
  if (cursor.kind === CLASS) return parseClass(cursor, decorators);
  if (cursor.kind === DEF || cursor.kind === ASYNC && cursor.ahead(1) === DEF) {
    return parseFunction(cursor, decorators);
  }
  return cursor.fail();
}
function parseFunction(cursor, decorators) {
  const { line: lineno, surroundings } = cursor;
  const isAsync = cursor.accept(ASYNC);
  cursor.advance();
  const name = cursor.name();
  skipTypeParameters(cursor);
  cursor.expect(LEFT_PAREN, "expected '('");
  const args = parseParameters(cursor, RIGHT_PAREN);
  cursor.expect(RIGHT_PAREN);
  const returns = cursor.accept(ARROW) ? parseExpression(cursor) : void 0;
  const inside = surrounding(isAsync ? "async def" : "def");
  cursor.surroundings = inside;
  const body2 = parseBlock(cursor, "function definition", lineno);
  cursor.leave(inside, surroundings);
  const nodeType = isAsync ? "AsyncFunctionDef" : "FunctionDef";
  return { nodeType, lineno, name, args, body: body2, decorator_list: decorators, returns, yields: inside.yields };
}
function parseClass(cursor, decorators) {
  const { line: lineno, surroundings } = cursor;
  cursor.advance();
  const name = cursor.name();
  skipTypeParameters(cursor);
  const { args, keywords } = cursor.kind === LEFT_PAREN ? parseArguments(cursor) : { args: [], keywords: [] };
  const inside = surrounding("class");
  cursor.surroundings = inside;
  const body2 = parseBlock(cursor, "class definition", lineno);
  cursor.leave(inside, surroundings);
  return { nodeType: "ClassDef", lineno, name, bases: args, keywords, body: body2, decorator_list: decorators };
}

// src/python/parser/compound.ts
function parseIf(cursor) {
  const branches = [];
  do {
    const { line: lineno, kind } = cursor;
    cursor.advance();
    const test4 = parseNamedExpression(cursor);
    branches.push({ lineno, test: test4, body: parseBlock(cursor, `'${kind === IF ? "if" : "elif"}' statement`, lineno) });
  } while (cursor.kind === ELIF);
  let orelse = parseElse(cursor);
  for (const branch of branches.slice(1).reverse()) orelse = [{ nodeType: "If", ...branch, orelse }];
  const [first3] = branches;
  if (first3 === void 0) return cursor.fail();
  return { nodeType: "If", ...first3, orelse };
}
function parseElse(cursor) {
  const { line } = cursor;
  return cursor.accept(ELSE) ? parseBlock(cursor, "'else' statement", line) : [];
}
function parseFor(cursor, nodeType) {
  const { line: lineno } = cursor;
  cursor.accept(ASYNC);
  cursor.advance();
  const target = parseTargets(cursor);
  cursor.expect(IN);
  const iter = parseStarExpressions(cursor);
  const body2 = parseLoopBody(cursor, "'for' statement", lineno);
  return { nodeType, lineno, target, iter, body: body2, orelse: parseElse(cursor) };
}
function parseWhile(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const test4 = parseNamedExpression(cursor);
  const body2 = parseLoopBody(cursor, "'while' statement", lineno);
  return { nodeType: "While", lineno, test: test4, body: body2, orelse: parseElse(cursor) };
}
function parseLoopBody(cursor, what, line) {
  const { surroundings } = cursor;
  const { loop } = surroundings;
  surroundings.loop = true;
  const body2 = parseBlock(cursor, what, line);
  surroundings.loop = loop;
  return body2;
}
function parseTry(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const body2 = parseBlock(cursor, "'try' statement", lineno);
  const isGroup = cursor.kind === EXCEPT && cursor.ahead(1) === STAR;
  const handlers = [];
  while (cursor.kind === EXCEPT) {
    const last = handlers.at(-1);
    if (last !== void 0 && last.type === void 0) cursor.fail("default 'except:' must be last", last.lineno);
    handlers.push(parseHandler(cursor, isGroup));
  }
  const orelse = handlers.length > 0 ? parseElse(cursor) : [];
  const { line } = cursor;
  const finalbody = cursor.accept(FINALLY) ? parseBlock(cursor, "'finally' statement", line) : void 0;
  if (handlers.length === 0 && finalbody === void 0) cursor.fail("expected 'except' or 'finally' block");
  return { nodeType: isGroup ? "TryStar" : "Try", lineno, body: body2, handlers, orelse, finalbody: finalbody ?? [] };
}
function parseHandler(cursor, isGroup) {
  const { line: lineno } = cursor;
  cursor.advance();
  if (cursor.accept(STAR) !== isGroup) cursor.fail("cannot have both 'except' and 'except*' on the same 'try'");
  const type = cursor.kind === COLON && !isGroup ? void 0 : parseHandled(cursor);
  const name = type !== void 0 && cursor.accept(AS) ? cursor.name() : void 0;
  return { nodeType: "ExceptHandler", lineno, type, name, body: parseBlock(cursor, "'except' statement", lineno) };
}
function parseHandled(cursor) {
  const { line: lineno } = cursor;
  const first3 = parseExpression(cursor);
  if (cursor.kind !== COMMA) return first3;
  const elts = [first3];
  while (cursor.accept(COMMA) && !cursor.at(COLON)) elts.push(parseExpression(cursor));
  if (cursor.at(AS)) cursor.fail("multiple exception types must be parenthesized when using 'as'", lineno);
  return { nodeType: "Tuple", lineno, elts };
}
function parseWith(cursor, nodeType) {
  const { line: lineno } = cursor;
  cursor.accept(ASYNC);
  cursor.advance();
  const items3 = (cursor.kind === LEFT_PAREN ? cursor.attempt(() => parseBracketedItems(cursor)) : void 0) ?? parseItems(cursor);
  return { nodeType, lineno, items: items3, body: parseBlock(cursor, "'with' statement", lineno) };
}
function parseBracketedItems(cursor) {
  cursor.advance();
  const items3 = [];
  do {
    if (cursor.kind === RIGHT_PAREN) break;
    items3.push(parseItem(cursor));
  } while (cursor.accept(COMMA));
  cursor.expect(RIGHT_PAREN);
  if (cursor.kind !== COLON || items3.length === 0) cursor.fail();
  return items3;
}
function parseItems(cursor) {
  const items3 = [parseItem(cursor)];
  while (cursor.accept(COMMA)) items3.push(parseItem(cursor));
  return items3;
}
function parseItem(cursor) {
  const context_expr = parseExpression(cursor);
  const optional_vars = cursor.accept(AS) ? checkTarget(cursor, parseExpression(cursor)) : void 0;
  return { nodeType: "withitem", context_expr, optional_vars };
}

// src/python/parser/imports.ts
function parseImport(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const names = [];
  do {
    const { line } = cursor;
    const name = parseDottedName(cursor);
    names.push({ nodeType: "alias", lineno: line, name, asname: cursor.accept(AS) ? cursor.name() : void 0 });
  } while (cursor.accept(COMMA));
  return { nodeType: "Import", lineno, names };
}
function parseFromImport(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  let level = 0;
  while (cursor.kind === DOT || cursor.kind === ELLIPSIS) {
    level += cursor.kind === DOT ? 1 : 3;
    cursor.advance();
  }
  const module = level > 0 && cursor.kind === IMPORT ? void 0 : parseDottedName(cursor);
  cursor.expect(IMPORT);
  const names = parseImported(cursor);
  if (module === "__future__" && level === 0) checkFuture(cursor, names, lineno);
  return { nodeType: "ImportFrom", lineno, module, names, level };
}
var FUTURE = /* @__PURE__ */ new Set([
  "absolute_import",
  "annotations",
  "barry_as_FLUFL",
  "division",
  "generator_stop",
  "generators",
  "nested_scopes",
  "print_function",
  "unicode_literals",
  "with_statement"
]);
function checkFuture(cursor, names, line) {
  if (!cursor.prelude) cursor.fail("from __future__ imports must occur at the beginning of the file", line);
  const unknown2 = names.find(({ name }) => !FUTURE.has(name));
  if (unknown2 !== void 0) cursor.fail(`future feature ${unknown2.name} is not defined`, line);
}
function parseImported(cursor) {
  const { line: lineno } = cursor;
  if (cursor.accept(STAR)) {
    if (cursor.surroundings.function !== "none") cursor.fail("import * only allowed at module level", lineno);
    return [{ nodeType: "alias", lineno, name: "*", asname: void 0 }];
  }
  const bracketed = cursor.accept(LEFT_PAREN);
  const names = [];
  do {
    const { line } = cursor;
    const name = cursor.name();
    names.push({ nodeType: "alias", lineno: line, name, asname: cursor.accept(AS) ? cursor.name() : void 0 });
  } while (cursor.accept(COMMA) && !(bracketed && cursor.kind === RIGHT_PAREN));
  if (bracketed) cursor.expect(RIGHT_PAREN);
  return names;
}
function parseDottedName(cursor) {
  let name = cursor.name();
  while (cursor.accept(DOT)) name += `.${cursor.name()}`;
  return name;
}

// src/python/parser/patterns.ts
function parsePatterns(cursor) {
  const { line: lineno } = cursor;
  const first3 = parseStarPattern(cursor);
  if (cursor.kind !== COMMA) {
    if (first3.nodeType === "MatchStar") cursor.fail();
    return first3;
  }
  const patterns = [first3];
  while (cursor.accept(COMMA) && !cursor.at(COLON) && !cursor.at(IF)) patterns.push(parseStarPattern(cursor));
  return { nodeType: "MatchSequence", lineno, patterns };
}
function parseStarPattern(cursor) {
  const { line: lineno } = cursor;
  if (!cursor.accept(STAR)) return parsePattern(cursor);
  return { nodeType: "MatchStar", lineno, name: captured(cursor.name()) };
}
function captured(name) {
  return name === "_" ? void 0 : name;
}
function parsePattern(cursor) {
  const { line: lineno } = cursor;
  cursor.descend();
  const alternatives2 = [parseClosed(cursor)];
  while (cursor.accept(VERTICAL_BAR)) alternatives2.push(parseClosed(cursor));
  cursor.ascend();
  const [first3 = cursor.fail()] = alternatives2;
  const pattern = alternatives2.length === 1 ? first3 : { nodeType: "MatchOr", lineno, patterns: alternatives2 };
  if (!cursor.accept(AS)) return pattern;
  const name = cursor.name();
  if (name === "_") cursor.fail("cannot use '_' as a target");
  return { nodeType: "MatchAs", lineno, pattern, name };
}
function parseClosed(cursor) {
  const { line: lineno } = cursor;
  switch (cursor.kind) {
    case NONE:
      cursor.advance();
      return { nodeType: "MatchSingleton", lineno, value: null };
    case TRUE:
    case FALSE: {
      const value = cursor.kind === TRUE;
      cursor.advance();
      return { nodeType: "MatchSingleton", lineno, value };
    }
    case NUMBER:
    case MINUS:
    case STRING:
      return { nodeType: "MatchValue", lineno, value: parseLiteral(cursor) };
    case NAME:
      return parseNamed(cursor);
    case LEFT_PAREN:
      return parseGroup(cursor);
    case LEFT_BRACKET:
      cursor.advance();
      return { nodeType: "MatchSequence", lineno, patterns: parseUntil(cursor, RIGHT_BRACKET) };
    case LEFT_BRACE:
      return parseMapping(cursor);
    default:
      return cursor.fail();
  }
}
function parseLiteral(cursor) {
  return cursor.kind === STRING ? parseStrings(cursor) : parseBinary(cursor, SUM);
}
var SUM = 5;
function parseNamed(cursor) {
  const { line: lineno } = cursor;
  const id = cursor.name();
  let value = { nodeType: "Name", lineno, id };
  if (cursor.kind !== DOT && cursor.kind !== LEFT_PAREN) {
    return { nodeType: "MatchAs", lineno, pattern: void 0, name: captured(id) };
  }
  while (cursor.accept(DOT)) value = { nodeType: "Attribute", lineno, value, attr: cursor.name() };
  if (cursor.kind !== LEFT_PAREN) return { nodeType: "MatchValue", lineno, value };
  return parseClass2(cursor, value);
}
function parseClass2(cursor, cls) {
  const { lineno } = cls;
  cursor.advance();
  const patterns = [];
  const kwd_attrs = [];
  const kwd_patterns = [];
  while (cursor.kind !== RIGHT_PAREN) {
    if (cursor.kind === NAME && cursor.ahead(1) === EQUAL) {
      kwd_attrs.push(cursor.name());
      cursor.advance();
      kwd_patterns.push(parsePattern(cursor));
    } else if (kwd_attrs.length > 0) cursor.fail("positional patterns follow keyword patterns");
    else patterns.push(parsePattern(cursor));
    if (!cursor.accept(COMMA)) break;
  }
  cursor.expect(RIGHT_PAREN);
  return { nodeType: "MatchClass", lineno, cls, patterns, kwd_attrs, kwd_patterns };
}
function parseGroup(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  if (cursor.accept(RIGHT_PAREN)) return { nodeType: "MatchSequence", lineno, patterns: [] };
  const first3 = parseStarPattern(cursor);
  if (first3.nodeType !== "MatchStar" && cursor.accept(RIGHT_PAREN)) return first3;
  cursor.expect(COMMA);
  return { nodeType: "MatchSequence", lineno, patterns: [first3, ...parseUntil(cursor, RIGHT_PAREN)] };
}
function parseUntil(cursor, closing2) {
  const patterns = [];
  while (cursor.kind !== closing2) {
    patterns.push(parseStarPattern(cursor));
    if (!cursor.accept(COMMA)) break;
  }
  cursor.expect(closing2);
  return patterns;
}
function parseMapping(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const keys = [];
  const patterns = [];
  let rest;
  while (cursor.kind !== RIGHT_BRACE) {
    if (cursor.accept(DOUBLE_STAR)) rest = cursor.name();
    else {
      keys.push(parseKey(cursor));
      cursor.expect(COLON);
      patterns.push(parsePattern(cursor));
    }
    if (!cursor.accept(COMMA)) break;
  }
  cursor.expect(RIGHT_BRACE);
  return { nodeType: "MatchMapping", lineno, keys, patterns, rest };
}
function parseKey(cursor) {
  return cursor.kind === STRING ? parseStrings(cursor) : parseBinary(cursor, SUM);
}

// src/python/parser/match.ts
function startsMatch(cursor) {
  if (!cursor.isWord("match") || !startsExpression(cursor.ahead(1))) return false;
  let distance = 1;
  while (cursor.ahead(distance) !== NEWLINE) {
    if (cursor.ahead(distance) === END) return false;
    distance += 1;
  }
  if (cursor.ahead(distance - 1) !== COLON || cursor.ahead(distance + 1) !== INDENT) return false;
  return cursor.ahead(distance + 2) === NAME && cursor.textAhead(distance + 2) === "case";
}
function parseMatch(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const { line } = cursor;
  const first3 = parseStarOrNamedExpression(cursor);
  const elts = [first3];
  let isTuple = false;
  while (cursor.accept(COMMA)) {
    isTuple = true;
    if (cursor.kind === COLON) break;
    elts.push(parseStarOrNamedExpression(cursor));
  }
  const subject = isTuple ? { nodeType: "Tuple", lineno: line, elts } : first3;
  cursor.expect(COLON, "expected ':'");
  cursor.expect(NEWLINE);
  cursor.expect(INDENT);
  const cases = [];
  while (!cursor.accept(DEDENT)) cases.push(parseCase(cursor));
  return { nodeType: "Match", lineno, subject, cases };
}
function parseCase(cursor) {
  const { line } = cursor;
  if (!cursor.isWord("case")) cursor.fail();
  cursor.advance();
  const pattern = parsePatterns(cursor);
  const guard = cursor.accept(IF) ? parseNamedExpression(cursor) : void 0;
  return { nodeType: "match_case", pattern, guard, body: parseBlock(cursor, "'case' statement", line) };
}

// src/python/parser/statements.ts
function parseModule(cursor) {
  const body2 = [];
  let prelude = true;
  while (cursor.kind !== END) {
    cursor.prelude = prelude && cursor.kind === FROM;
    parseStatement(cursor, body2);
    prelude &&= isPrelude(body2);
  }
  if (cursor.surroundings.awaits > 0) cursor.failAwait(cursor.surroundings);
  return body2;
}
function isPrelude(body2) {
  const last = body2.at(-1);
  if (last?.nodeType === "ImportFrom") return last.module === "__future__";
  if (body2.length !== 1 || last?.nodeType !== "Expr" || last.value.nodeType !== "Constant") return false;
  return last.value.literal === "str";
}
function parseBlock(cursor, what, line) {
  cursor.expect(COLON, "expected ':'");
  const body2 = [];
  if (!cursor.accept(NEWLINE)) {
    parseSimpleStatements(cursor, body2);
    return body2;
  }
  if (!cursor.accept(INDENT)) cursor.fail(`expected an indented block after ${what} on line ${line}`);
  while (!cursor.accept(DEDENT)) {
    if (cursor.kind === END) cursor.fail();
    parseStatement(cursor, body2);
  }
  return body2;
}
function parseStatement(cursor, body2) {
  switch (cursor.kind) {
    case IF:
      body2.push(parseIf(cursor));
      return;
    case FOR:
      body2.push(parseFor(cursor, "For"));
      return;
    case WHILE:
      body2.push(parseWhile(cursor));
      return;
    case TRY:
      body2.push(parseTry(cursor));
      return;
    case WITH:
      body2.push(parseWith(cursor, "With"));
      return;
    case DEF:
      body2.push(parseFunction(cursor, []));
      return;
    case CLASS:
      body2.push(parseClass(cursor, []));
      return;
    case AT:
      body2.push(parseDecorated(cursor));
      return;
    case ASYNC:
      body2.push(parseAsync(cursor));
      return;
    case INDENT:
      cursor.fail("unexpected indent");
      break;
    case NAME:
      if (startsMatch(cursor)) {
        body2.push(parseMatch(cursor));
        return;
      }
  }
  parseSimpleStatements(cursor, body2);
}
function parseAsync(cursor) {
  switch (cursor.ahead(1)) {
    case DEF:
      return parseFunction(cursor, []);
    case FOR:
      return parseFor(cursor, "AsyncFor");
    case WITH:
      return parseWith(cursor, "AsyncWith");
    default:
      return cursor.fail();
  }
}
function parseSimpleStatements(cursor, body2) {
  do {
    body2.push(parseSimple(cursor));
    cursor.prelude &&= isPrelude(body2);
  } while (cursor.accept(SEMICOLON) && cursor.kind !== NEWLINE);
  cursor.expect(NEWLINE);
}
function parseSimple(cursor) {
  const { line: lineno } = cursor;
  switch (cursor.kind) {
    case PASS:
      cursor.advance();
      return { nodeType: "Pass", lineno };
    case BREAK:
      if (!cursor.surroundings.loop) cursor.fail("'break' outside loop");
      cursor.advance();
      return { nodeType: "Break", lineno };
    case CONTINUE:
      if (!cursor.surroundings.loop) cursor.fail("'continue' not properly in loop");
      cursor.advance();
      return { nodeType: "Continue", lineno };
    case RETURN:
      if (!isFunction(cursor)) cursor.fail("'return' outside function");
      cursor.advance();
      return { nodeType: "Return", lineno, value: parseOptional(cursor) };
    case RAISE:
      return parseRaise(cursor);
    case ASSERT:
      return parseAssert(cursor);
    case DEL:
      return parseDelete(cursor);
    case IMPORT:
      return parseImport(cursor);
    case FROM:
      return parseFromImport(cursor);
    case GLOBAL:
      return { nodeType: "Global", lineno, names: parseNames(cursor) };
    case NONLOCAL:
      if (cursor.surroundings.function === "none") cursor.fail("nonlocal declaration not allowed at module level");
      return { nodeType: "Nonlocal", lineno, names: parseNames(cursor) };
    case NAME:
      if (startsTypeAlias(cursor)) return parseTypeAlias(cursor);
  }
  return parseExpressionStatement(cursor);
}
function parseOptional(cursor) {
  return startsExpression(cursor.kind) ? checkStar(cursor, parseStarExpressions(cursor)) : void 0;
}
function checkStar(cursor, value) {
  if (value.nodeType === "Starred") cursor.fail("can't use starred expression here", value.lineno);
  return value;
}
function parseExpressionStatement(cursor) {
  const { line: lineno } = cursor;
  const first3 = parseYieldOrStarExpressions(cursor);
  if (cursor.kind === EQUAL) return parseAssignment(cursor, first3, lineno);
  if (cursor.kind === COLON) return parseAnnotated(cursor, first3, lineno);
  const op = inPlaceOperator(cursor.kind);
  if (op !== void 0) {
    const target = checkSingleTarget(cursor, first3, "expression for augmented assignment");
    cursor.advance();
    return { nodeType: "AugAssign", lineno, target, op, value: checkStar(cursor, parseYieldOrStarExpressions(cursor)) };
  }
  return { nodeType: "Expr", lineno, value: checkStar(cursor, first3) };
}
function parseAssignment(cursor, first3, lineno) {
  const targets = [];
  let value = first3;
  while (cursor.accept(EQUAL)) {
    if (value.nodeType === "Starred") {
      cursor.fail("starred assignment target must be in a list or tuple", value.lineno);
    }
    targets.push(checkTarget(cursor, value));
    value = parseYieldOrStarExpressions(cursor);
  }
  return { nodeType: "Assign", lineno, targets, value: checkStar(cursor, value) };
}
function parseAnnotated(cursor, first3, lineno) {
  const target = checkSingleTarget(cursor, first3, "target for annotation");
  cursor.advance();
  const annotation = parseExpression(cursor);
  const value = cursor.accept(EQUAL) ? checkStar(cursor, parseYieldOrStarExpressions(cursor)) : void 0;
  return { nodeType: "AnnAssign", lineno, target, annotation, value };
}
function parseRaise(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  if (!startsExpression(cursor.kind)) return { nodeType: "Raise", lineno, exc: void 0, cause: void 0 };
  const exc = parseExpression(cursor);
  const cause = cursor.accept(FROM) ? parseExpression(cursor) : void 0;
  return { nodeType: "Raise", lineno, exc, cause };
}
function parseAssert(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const test4 = parseExpression(cursor);
  const msg = cursor.accept(COMMA) ? parseExpression(cursor) : void 0;
  return { nodeType: "Assert", lineno, test: test4, msg };
}
function parseDelete(cursor) {
  const { line: lineno } = cursor;
  cursor.advance();
  const targets = [];
  do {
    const target = parseExpression(cursor);
    checkDeleted(cursor, target);
    targets.push(target);
  } while (cursor.accept(COMMA) && startsExpression(cursor.kind));
  return { nodeType: "Delete", lineno, targets };
}
function parseNames(cursor) {
  cursor.advance();
  const names = [cursor.name()];
  while (cursor.accept(COMMA)) names.push(cursor.name());
  return names;
}

// src/python/parse.ts
var MAX_SOURCE_BYTES = 2e6;
function parsePython(bytes) {
  if (bytes.length > MAX_SOURCE_BYTES) return tooMuch(`the file is larger than ${MAX_SOURCE_BYTES / 1e6} MB`);
  const source = decode(bytes);
  if (source === null) return notPython("the file is not UTF-8 text", 1);
  const nul = source.indexOf("\0");
  if (nul !== -1) return notPython("source code cannot contain null bytes", lineAt(source, nul));
  const tokens = tokenize(source);
  try {
    return { ok: true, body: parseModule(new Cursor(tokens)), source };
  } catch (error) {
    if (error instanceof PythonSyntaxError) return notPython(...better(error, tokens));
    if (error instanceof NestedTooDeeply || error instanceof RangeError) {
      return tooMuch("the code is nested too deeply to be read");
    }
    throw error;
  }
}
function notPython(message, line) {
  return { ok: false, kind: "syntax", message, line };
}
function better({ message, line }, tokens) {
  if (message !== INVALID_SYNTAX || tokens.message === "") return [message, line];
  const tokenLine = tokens.flat[tokens.flat.length - 2 * SIZE + LINE_AT] ?? line;
  const isBehind = tokens.message.endsWith(NEVER_CLOSED) && line <= tokenLine;
  if (isBehind || tokens.message === UNMATCHED_INDENT) return [message, line];
  return [tokens.message, tokenLine];
}
function tooMuch(message) {
  return { ok: false, kind: "limit", message, line: 1 };
}
var CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
var LATIN = /^(latin|iso-?8859-?1|cp1252)/;
var BYTE_ORDER_MARK = "\uFEFF";
function decode(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return normalizeLines(buffer.toString("latin1"));
  const head = buffer.subarray(0, 400).toString("latin1").split("\n", 2);
  const coding = head.map((line) => CODING.exec(line)?.[1]?.toLowerCase()).find((name) => name !== void 0);
  if (coding !== void 0 && LATIN.test(coding)) return normalizeLines(buffer.toString("latin1"));
  if (!isUtf8(buffer)) return null;
  const text2 = buffer.toString("utf8");
  return normalizeLines(text2.startsWith(BYTE_ORDER_MARK) ? text2.slice(1) : text2);
}
function normalizeLines(text2) {
  return text2.includes("\r") ? text2.replace(/\r\n?/g, "\n") : text2;
}
function lineAt(source, offset) {
  return source.slice(0, offset).split("\n").length;
}

// src/python/repeated.ts
import { createHash } from "node:crypto";
var MOST_TEXT = 2e6;
var Repeated = class {
  #seen = /* @__PURE__ */ new Set();
  #made = /* @__PURE__ */ new Map();
  #kept = 0;
  /** @param make must depend on the text alone, and nobody may alter what it gives. */
  of(text2, make) {
    const digest = createHash("sha256").update(text2).digest("base64");
    const known5 = this.#made.get(digest);
    if (known5 !== void 0) return known5;
    const made2 = make(text2);
    if (!this.#seen.has(digest)) this.#seen.add(digest);
    else if (this.#kept + text2.length <= MOST_TEXT) {
      this.#kept += text2.length;
      this.#made.set(digest, made2);
    }
    return made2;
  }
};

// src/python/parse-cache.ts
var ParseCache = class {
  #results = /* @__PURE__ */ new Map();
  /** The one document of a YAML text. */
  yaml = new Repeated();
  /** @param blob the identity of the content; equal content is parsed once. */
  parse(blob, bytes) {
    const known5 = this.#results.get(blob);
    if (known5 !== void 0) return known5;
    const result = parsePython(bytes);
    this.#results.set(blob, result);
    return result;
  }
  get size() {
    return this.#results.size;
  }
};

// src/commands/live-airflow.ts
var VERSION_MS = 2e4;
async function readLiveAirflow(client) {
  if (client === void 0) return { airflow: null, skipped: [] };
  const signal = AbortSignal.timeout(VERSION_MS);
  try {
    const { version } = await client.version(signal);
    return { airflow: { url: client.url, version }, skipped: [] };
  } catch (error) {
    const isRemote = error instanceof UnreachableError || error instanceof UserError;
    if (!isRemote && !signal.aborted) throw error;
    const why = isRemote ? toMessage(error) : `Airflow at ${client.url} did not answer in ${VERSION_MS / 1e3} s`;
    return { airflow: null, skipped: [{ what: "Airflow's version", why }] };
  }
}

// src/airlift/load-errors.ts
var MOST_ERRORS = 5;
function toLoadError(problems, location) {
  const first3 = problems.find(({ certainty }) => certainty === "exact");
  if (first3 === void 0) throw new RangeError("no problem is sure");
  if (first3.kind === "unreadable-airflow") return "DagsterError: Failed to fetch DAGs. Status code: 404";
  if (first3.kind === "key-collision") return collisionError(first3, location);
  if (first3.kind === "broken-dag" && first3.breakage.kind === "task-in-group") {
    return `DagsterError: Failed to fetch task infos for ${first3.dagId}. Status code: 500`;
  }
  const keys = new Set(problems.flatMap(missingKeys));
  const told2 = [...keys].slice(0, MOST_ERRORS).map((key2) => `KeyError: ${toPythonRepr(key2)}`);
  const others = keys.size > MOST_ERRORS ? ["KeyError: one of the others"] : [];
  const picked = problems.flatMap((problem) => problem.kind === "picked-dag" ? problem.error ?? [] : []);
  return [...told2, ...others, ...new Set(picked)].join(" or ");
}
function missingKeys(problem) {
  switch (problem.kind) {
    case "missing-task":
      return [problem.taskId];
    case "replaced-by-dag-proxy":
      return problem.taskIds;
    case "missing-dag":
    case "broken-dag":
      return [problem.dagId];
    case "key-collision":
    case "picked-dag":
    case "unreadable-airflow":
      return [];
  }
}
function collisionError({ dagIds, name }, { airlift }) {
  const [first3 = name] = dagIds;
  if (airlift?.api !== "builder") {
    return `DagsterInvalidDefinitionError: Duplicate job definition found for job '${dagsterName(first3)}'`;
  }
  const error = "DagsterInvalidDefinitionError: Received conflicting AssetSpecs with the same key";
  return airlift.version === null ? `${error} or DagsterInvalidDefinitionError: Duplicate asset key` : error;
}
function toPythonRepr(text2) {
  const escaped = text2.replaceAll("\\", "\\\\");
  return text2.includes("'") && !text2.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

// src/airlift/tree-mappings/said-index.ts
var SaidIndex = class {
  #handles = /* @__PURE__ */ new Map();
  #keys = /* @__PURE__ */ new Map();
  constructor(mappings) {
    for (const mapping of mappings) {
      const handle2 = handleOf(mapping);
      const known5 = this.#handles.get(handle2) ?? { first: mapping, byKey: /* @__PURE__ */ new Map(), keyless: void 0 };
      this.#handles.set(handle2, known5);
      if (mapping.assetKey === null) {
        known5.keyless ??= mapping;
        continue;
      }
      const key2 = JSON.stringify(mapping.assetKey);
      if (!known5.byKey.has(key2)) known5.byKey.set(key2, mapping);
      if (!this.#keys.has(key2)) this.#keys.set(key2, mapping);
    }
  }
  /** The mapping that says the same. */
  find(said) {
    const known5 = this.#handles.get(handleOf(said));
    if (known5 === void 0 || said.assetKey === null) return known5?.first;
    return known5.byKey.get(JSON.stringify(said.assetKey)) ?? known5.keyless;
  }
  /** A mapping of the asset, to whatever task. */
  ofAsset(key2) {
    return this.#keys.get(JSON.stringify(key2));
  }
  /** Whether both map one asset. */
  sharesAsset(other2) {
    return [...this.#keys.keys()].some((key2) => other2.#keys.has(key2));
  }
};
var handleOf = ({ dagId, taskId }) => JSON.stringify([dagId, taskId]);

// src/airlift/tree-mappings/changed-files.ts
var indexes = /* @__PURE__ */ new WeakMap();
function indexOf(file) {
  const index = indexes.get(file) ?? new SaidIndex(file.mappings);
  indexes.set(file, index);
  return index;
}
function findIn(file, mapping) {
  return file === null ? void 0 : indexOf(file).find(mapping);
}
function holds(file, mapping) {
  return findIn(file, mapping) !== void 0;
}
function pairFiles(base, head) {
  const before = base.treeMappings?.files ?? [];
  const after = head.treeMappings?.files ?? [];
  const fresh = new Set(after.filter(({ file }) => !before.some((other2) => other2.file === file)));
  const pairs = before.map((file) => {
    const same2 = after.find((other2) => other2.file === file.file);
    const next = same2 ?? mostAlike(file, [...fresh]);
    if (next !== void 0) fresh.delete(next);
    return { base: file, head: next ?? null };
  });
  return [...pairs, ...[...fresh].map((file) => ({ base: null, head: file }))];
}
function mostAlike(gone, files) {
  const scored = files.map((file) => ({ file, shared: gone.mappings.filter((mapping) => holds(file, mapping)).length })).sort((one2, other2) => other2.shared - one2.shared);
  const [best, second] = scored;
  return best !== void 0 && best.shared > 0 && best.shared !== second?.shared ? best.file : void 0;
}
var isChanged = ({ base, head }) => base !== head;

// src/airlift/peering-files.ts
function peeringFiles(location, project, { base, head }) {
  const pairs = base === null ? (head.treeMappings?.files ?? []).map((file) => ({ base: file, head: file })) : pairFiles(base, head);
  const { adopts } = location;
  if (adopts !== void 0) return head.treeMappings?.files.filter(({ file }) => file === adopts.file) ?? [];
  const names = new Set(location.instances.map(({ name }) => name));
  const peering2 = pairs.filter(
    ({ base: before, head: after }) => (before ?? after)?.instances.some((instance) => names.has(instance))
  );
  const named5 = peering2.filter(
    ({ base: before, head: after }) => [before, after].some((file) => file?.deployedAs.includes(location.name))
  );
  const likely = named5.length > 0 ? named5 : peering2.filter((pair) => pair.base !== null);
  return likely.map((pair) => project === head ? pair.head : pair.base);
}
function dagTaker(location, project, repository) {
  const files = peeringFiles(location, project, repository);
  return ({ dagId, instance }) => {
    const answers = new Set(
      files.flatMap((file) => {
        const own = file?.peerings.filter((peering2) => fits(peering2.instance, instance)) ?? [];
        return file === null || own.length === 0 ? [null] : own.map((peering2) => peering2.takes(dagId));
      })
    );
    const [answer = null] = answers;
    return answers.size === 1 ? answer : null;
  };
}
var fits = (one2, other2) => one2 === null || other2 === null || one2 === other2;

// src/airlift/mapping-problems.ts
function mappingProblems(location, mappings, project, repository) {
  const context = {
    location,
    project,
    repository,
    takes: dagTaker(location, project, repository),
    took: dagTaker(location, repository.base ?? project, repository),
    taskMapped: new Set(mappings.filter(({ taskId }) => taskId !== null).map(({ dagId }) => dagId))
  };
  const gathered = /* @__PURE__ */ new Map();
  for (const handles2 of lookups(mappings)) {
    const verdicts = handles2.map(({ mapping }) => {
      const verdict = judge(mapping, context);
      return { ...verdict, certainty: weakest(verdict.certainty, mapping.written?.certainty ?? "exact") };
    });
    const dead = verdicts.filter(({ problem }) => problem !== null);
    const isLeftover = handles2.length === 1 && handles2[0]?.mapping.readOnLoad === "maybe";
    const isChance = dead.length > 0 && (dead.length < handles2.length || isLeftover);
    for (const verdict of dead) {
      const { handle: handle2, problem } = verdict;
      const perTask = problem === "missing-task" ? handle2.taskId : null;
      const id = JSON.stringify([problem, handle2.dagId, handle2.instance, perTask]);
      const found2 = gathered.get(id) ?? { verdict, assets: /* @__PURE__ */ new Set(), taskIds: /* @__PURE__ */ new Set() };
      const certainty = isChance ? weakest(verdict.certainty, "conditional") : verdict.certainty;
      if (found2.verdict.certainty !== "exact") found2.verdict = { ...verdict, certainty };
      if (found2.verdict === verdict) found2.verdict = { ...verdict, certainty };
      for (const { mapping } of handles2) found2.assets.add(assetName(mapping.assetKey));
      if (handle2.taskId !== null) found2.taskIds.add(handle2.taskId);
      gathered.set(id, found2);
    }
  }
  return [...gathered.values()].flatMap(({ verdict, assets, taskIds }) => toProblem(verdict, [...assets], [...taskIds]));
}
function lookups(mappings) {
  const byAsset = /* @__PURE__ */ new Map();
  for (const mapping of mappings) {
    const key2 = JSON.stringify(mapping.assetKey);
    const handles2 = byAsset.get(key2);
    if (handles2 === void 0) byAsset.set(key2, [{ mapping }]);
    else handles2.push({ mapping });
  }
  return [...byAsset.values()].map((handles2) => {
    const tasks = handles2.filter(({ mapping }) => mapping.taskId !== null);
    return tasks.length > 0 ? tasks : handles2;
  });
}
function judge(mapping, context) {
  const { project } = context;
  const { dagId, taskId } = mapping;
  const handle2 = { dagId, taskId, instance: mapping.instance ?? instanceOf(mapping, context) };
  const isNew = mapping.written?.change === "added";
  const isLeftOut = context.takes(handle2) === false && (isNew || context.took(handle2) !== false);
  if (isLeftOut) return { handle: handle2, problem: "missing-dag", served: null, certainty: "exact" };
  const candidates = servedOf(project, handle2);
  if (candidates.length === 0) return judgeAbsent(handle2, isNew, context);
  const gone = goneElsewhere(handle2, candidates, context);
  const verdicts = [...candidates.map((served) => judgeServed(handle2, served, context)), ...gone];
  const [first3] = verdicts;
  const dead = verdicts.find(({ problem }) => problem !== null);
  if (first3 === void 0 || dead === void 0) return { handle: handle2, problem: null, served: null, certainty: "exact" };
  return verdicts.every(({ problem }) => problem !== null) ? dead : { ...dead, certainty: "unresolved" };
}
function servedOf(project, { dagId, instance }) {
  return servedById(project.served, dagId).filter(
    ({ instance: own }) => instance === null || own === null || instance === own
  );
}
function instanceOf(mapping, { repository: { base, head } }) {
  const { dagId, taskId } = mapping;
  const had = servedOf(base ?? head, { dagId, taskId, instance: null }).filter(
    ({ tasks }) => taskId === null || tasks.some((task) => task.taskId === taskId)
  );
  const [instance = null, ...others] = new Set(had.map((served) => served.instance));
  return others.length === 0 ? instance : null;
}
function goneElsewhere(handle2, candidates, { repository: { base } }) {
  if (handle2.instance !== null || base === null) return [];
  const here = new Set(candidates.map(({ instance }) => instance));
  const isGone2 = servedOf(base, handle2).some(({ instance }) => !here.has(instance));
  return isGone2 ? [{ handle: handle2, problem: "missing-dag", served: null, certainty: "unresolved" }] : [];
}
function judgeAbsent(handle2, isNew, { location, project, repository }) {
  const { base, head } = repository;
  const [former] = [base, head].flatMap((side) => side === null ? [] : servedOf(side, handle2));
  if (former === void 0) {
    const unheardOf = isNew && copiesById(location.dags, handle2.dagId).length === 0;
    if (!unheardOf) return { handle: handle2, problem: null, served: null, certainty: "exact" };
    return {
      handle: handle2,
      problem: "missing-dag",
      served: null,
      certainty: isShared(location, repository) ? "conditional" : "exact"
    };
  }
  const [failure] = failuresOfFile(project.extraction.failures, former.dag.file);
  if (failure !== void 0) {
    const served = { ...former, breakage: { kind: "import-error", failure } };
    return { handle: handle2, problem: "broken-dag", served, certainty: "exact" };
  }
  const certainty = project.extraction.open.length === 0 ? "exact" : "conditional";
  return { handle: handle2, problem: "missing-dag", served: null, certainty };
}
function isShared({ dags }, { base, head }) {
  const peered = dags.filter((dag) => dag.peered);
  const isOurs2 = (dagId) => [base, head].some((side) => side !== null && servedById(side.served, dagId).length > 0);
  return peered.length === 0 || !peered.every(({ dagId }) => isOurs2(dagId));
}
function judgeServed(handle2, served, { repository, taskMapped }) {
  const fine = { handle: handle2, problem: null, served, certainty: "exact" };
  const { breakage } = served;
  if (breakage?.kind === "import-error") return { ...fine, problem: "broken-dag" };
  if (breakage !== null) return taskMapped.has(handle2.dagId) ? { ...fine, problem: "broken-dag" } : fine;
  if (handle2.taskId === null) return fine;
  const task = served.tasks.find(({ taskId }) => taskId === handle2.taskId);
  if (task !== void 0) {
    return task.certainty === "exact" || wasUnsure(handle2, repository) ? fine : { ...fine, problem: "missing-task", certainty: task.certainty };
  }
  const certainty = served.complete ? "exact" : "conditional";
  return { ...fine, problem: served.level === "dag" ? "replaced-by-dag-proxy" : "missing-task", certainty };
}
function wasUnsure(handle2, { base }) {
  if (base === null) return true;
  return servedOf(base, handle2).some(
    ({ tasks }) => tasks.some(({ taskId, certainty }) => taskId === handle2.taskId && certainty !== "exact")
  );
}
function toProblem({ handle: handle2, problem, served, certainty }, assets, taskIds) {
  const { dagId, taskId } = handle2;
  switch (problem) {
    case "missing-task":
      return taskId === null ? [] : [{ kind: problem, dagId, taskId, assets, certainty }];
    case "missing-dag":
    case "replaced-by-dag-proxy":
      return [{ kind: problem, dagId, taskIds, assets, certainty }];
    case "broken-dag":
      return served?.breakage == null ? [] : [{ kind: problem, dagId, breakage: served.breakage, assets, certainty }];
    default:
      return [];
  }
}

// src/airlift/name-collisions.ts
function collisions(location, project, repository) {
  const instances = /* @__PURE__ */ new Set([
    ...location.dags.filter(({ peered }) => peered).map(({ instance }) => instance),
    ...location.adopts === void 0 ? [] : location.instances.map(({ name }) => name)
  ]);
  return [...instances].flatMap((instance) => {
    const byName = /* @__PURE__ */ new Map();
    for (const peer of peersAfter(location, instance, project, repository)) {
      const name = dagsterName(peer.dagId);
      byName.set(name, [...byName.get(name) ?? [], peer]);
    }
    return [...byName].flatMap(([name, peers]) => {
      if (peers.length < 2) return [];
      const dagIds = peers.map(({ dagId }) => dagId);
      const certainty = weakest(...peers.map((peer) => peer.certainty));
      return [{ kind: "key-collision", dagIds, name, instance, certainty }];
    });
  });
}
var isOf = (served, instance) => instance === null || served.instance === null || served.instance === instance;
function peersAfter(location, instance, project, { base, head }) {
  const cached2 = location.dags.filter((dag) => dag.peered && dag.instance === instance);
  const cachedIds = new Set(cached2.map(({ dagId }) => dagId));
  const ours = (side) => side?.served.filter((served) => isOf(served, instance)) ?? [];
  const known5 = new Set([...ours(base), ...ours(head)].map(({ dag }) => dag.dagId));
  const here = ours(project).filter(({ breakage }) => breakage?.kind !== "import-error");
  const hereIds = new Set(here.map(({ dag }) => dag.dagId));
  const staying = cached2.flatMap(({ dagId }) => {
    if (!known5.has(dagId) || hereIds.has(dagId)) return [{ dagId, certainty: "exact" }];
    return project.extraction.open.length > 0 ? [{ dagId, certainty: "conditional" }] : [];
  });
  const picksSome = peeringFiles(location, project, { base, head }).some(
    (file) => file !== null && file.picks.open !== null
  );
  const takes = dagTaker(location, project, { base, head });
  const isTold = (dagId) => takes({ dagId, instance });
  const before = ours(base ?? project).map(({ dag }) => dag.dagId);
  const likely = takesNewDags(
    location,
    cachedIds,
    before.filter((dagId) => isTold(dagId) !== false)
  );
  const coming = [...hereIds].filter((dagId) => !cachedIds.has(dagId)).sort();
  return [
    ...staying,
    ...coming.flatMap((dagId) => {
      const told2 = isTold(dagId);
      if (told2 === false || likely === null) return [];
      const inferred = picksSome ? "unresolved" : likely.inferred;
      return [{ dagId, certainty: told2 === null ? inferred : likely.told }];
    })
  ];
}
function takesNewDags({ airlift, adopts }, cachedIds, before) {
  if (adopts !== void 0) return { told: adopts.certainty, inferred: "unresolved" };
  const peered = before.filter((dagId) => cachedIds.has(dagId)).length;
  if (peered === 0 && before.length > 0) return null;
  const told2 = peered === before.length ? "exact" : "unresolved";
  return { told: told2, inferred: peered > 1 || airlift?.api === "component" ? told2 : "unresolved" };
}

// src/airlift/pick-problems.ts
function pickProblems(location, project, repository) {
  if (location.airlift === void 0 || location.airlift.api === "component") return [];
  const files = peeringFiles(location, project, repository);
  const gone = location.dags.filter((dag) => dag.peered && dag.assetKey !== null && isGone(dag, project, repository));
  if (files.length === 0 || files.some((file) => file === null || !file.complete)) {
    return gone.filter((dag) => mayPick(location, dag, repository)).map((dag) => unsure(dag, location.name));
  }
  const certainty = files.length === 1 ? "exact" : "conditional";
  const picks = files.flatMap((file) => file === null ? [] : [file.picks]);
  return [
    ...picks.flatMap((each) => neededIn(each, location, project, repository, certainty)),
    ...picks.flatMap(({ open: open2 }) => open2 === null ? [] : gone.map((dag) => openPick(dag, open2)))
  ];
}
var servedAs = ({ served }, { dagId, instance }) => servedById(served, dagId).filter((each) => each.instance === null || instance === null || each.instance === instance);
function isServed(dag, project) {
  return servedAs(project, dag).some(({ breakage }) => breakage?.kind !== "import-error");
}
function isOurs(dag, { base, head }) {
  return [base, head].some((side) => side !== null && servedAs(side, dag).length > 0);
}
function isGone(dag, project, repository) {
  return isOurs(dag, repository) && !isServed(dag, project);
}
function neededIn({ dags }, { dags: cached2 }, project, repository, certainty) {
  return dags.flatMap((pick) => {
    if (isServed(pick, project)) return [];
    const isCached = copiesById(cached2, pick.dagId).some(({ peered }) => peered);
    const ours = isOurs(pick, repository);
    if (!ours && isCached) return [];
    const sure = ours && project.extraction.open.length === 0 ? "exact" : "conditional";
    const { dagId, error, file, line } = pick;
    return [{ kind: "picked-dag", dagId, error, at: { file, line }, reason: null, certainty: weakest(certainty, sure) }];
  });
}
function openPick({ dagId }, { reason, file, line }) {
  return { kind: "picked-dag", dagId, error: null, at: { file, line }, reason, certainty: "unresolved" };
}
function mayPick(location, { dagId, instance }, { base, head }) {
  if (mappingsById(location.mappings, dagId).some(({ readOnLoad }) => readOnLoad !== "never")) return false;
  const peered = location.dags.filter((dag) => dag.peered && dag.instance === instance);
  const known5 = (base ?? head).served.filter((served) => served.instance === null || served.instance === instance);
  const isPeered = ({ dag }) => copiesById(location.dags, dag.dagId).some((copy2) => copy2.peered && copy2.instance === instance);
  return peered.length === 1 || !known5.every(isPeered);
}
function unsure({ dagId }, location) {
  const reason = `code location '${location}' may pick it in Python, and would fail without it`;
  return { kind: "picked-dag", dagId, error: null, at: null, reason, certainty: "unresolved" };
}

// src/airlift/forecast.ts
function foretellLoad(location, project, { airflow = null, ...repository }) {
  const unknown2 = (error) => ({
    location: location.name,
    outcome: "unknown",
    error,
    problems: []
  });
  if (location.status === "error") return unknown2("the location is in error now, so what it maps is not known");
  if (location.status === "loading") return unknown2("the location is still loading");
  if (location.airlift === void 0) return { location: location.name, outcome: "loads", error: null, problems: [] };
  const problems = [
    ...unreadable(location, airflow),
    ...mappingProblems(location, lookedUp(location), project, repository),
    ...pickProblems(location, project, repository),
    ...collisions(location, project, repository)
  ].sort(byPhase);
  if (problems.some(({ certainty }) => certainty === "exact")) {
    return { location: location.name, outcome: "fails", error: toLoadError(problems, location), problems };
  }
  const [unsure3] = problems;
  if (unsure3 !== void 0) return { ...unknown2(whyUnknown(unsure3, project)), problems };
  return { location: location.name, outcome: "loads", error: null, problems };
}
function unreadable(location, airflow) {
  const asks = location.airlift?.api !== "none" || lookedUp(location).length > 0;
  if (airflow === null || !asks || canRead(location.airlift?.version ?? null, airflow.version)) return [];
  return [{ kind: "unreadable-airflow", airflow, certainty: readsFrom(location, airflow) }];
}
function lookedUp(location) {
  const otherwise = looksMappingsUp(location) ? "always" : "never";
  return location.mappings.filter(({ readOnLoad = otherwise }) => readOnLoad !== "never");
}
function looksMappingsUp({ airlift, dags }) {
  if (airlift === void 0) return false;
  if (airlift.api === "builder") return true;
  if (airlift.api === "component") return !airlift.state.some(({ key: key2 }) => key2.startsWith("AirflowInstanceComponent["));
  return dags.some(({ structure, fileloc }) => structure !== null || fileloc !== null);
}
var PHASE = {
  "unreadable-airflow": 0,
  "broken-dag": 1,
  "missing-task": 1,
  "missing-dag": 1,
  "replaced-by-dag-proxy": 1,
  "picked-dag": 1,
  "key-collision": 2
};
function byPhase(one2, other2) {
  return phaseOf(one2) - phaseOf(other2);
}
function phaseOf(problem) {
  return problem.kind === "broken-dag" && problem.breakage.kind === "task-in-group" ? 0 : PHASE[problem.kind];
}
function whyUnknown(problem, project) {
  const reasonsOf2 = (dagId) => {
    const [dag] = dagsById(project.extraction.dags, dagId);
    const reason = dag?.reasons[0] ?? project.extraction.open[0];
    return reason === void 0 ? "" : `: ${reason.reason} (${reason.file}:${reason.line})`;
  };
  switch (problem.kind) {
    case "missing-task":
      return `whether DAG '${problem.dagId}' still has the mapped task '${problem.taskId}' is not known${reasonsOf2(problem.dagId)}`;
    case "missing-dag":
      return `whether the mapped DAG '${problem.dagId}' still exists is not known${reasonsOf2(problem.dagId)}`;
    case "replaced-by-dag-proxy":
      return `DAG '${problem.dagId}' is replaced by a task that an own builder names`;
    case "broken-dag":
      return `whether Airflow still serves DAG '${problem.dagId}' is not known${reasonsOf2(problem.dagId)}`;
    case "picked-dag":
      return problem.error === null ? `DAG '${problem.dagId}' goes away, and ${problem.reason ?? "whether it is picked in Python is not known"}${problem.at === null ? "" : ` (${problem.at.file}:${problem.at.line})`}` : `whether Airflow serves DAG '${problem.dagId}' is not known, and without it ${problem.at === null ? "the code" : `${problem.at.file}:${problem.at.line}`} raises ${problem.error}`;
    case "unreadable-airflow":
      return `Airlift cannot read Airflow ${problem.airflow.version}, and whether the location reads ${problem.airflow.url} is not known`;
    case "key-collision":
      return `DAGs ${problem.dagIds.join(" and ")} become one name, and whether the location peers both is not known`;
  }
}

// src/airlift/tree-mappings/adoption.ts
function adoptedFile(location, locations, files) {
  if (location.airlift !== void 0 || location.status !== "loaded") return null;
  const beginning = files.flatMap(
    ({ base, head }) => head !== null && head.instances.length > 0 && (base?.instances.length ?? 0) === 0 ? [head] : []
  );
  const named5 = beginning.find(({ deployedAs }) => deployedAs.includes(location.name));
  if (named5 !== void 0) return { file: named5, certainty: "exact" };
  const [only, ...others] = beginning.filter(({ deployedAs }) => deployedAs.length === 0);
  const meant = locations.filter(({ airlift }) => airlift === void 0);
  if (only === void 0 || others.length > 0 || meant.length > 1) return null;
  return { file: only, certainty: "conditional" };
}
function forsakenInstances(location, files) {
  const names = new Set(location.instances.map(({ name }) => name));
  const reading2 = files.filter(({ base }) => base?.instances.some((instance) => names.has(instance)));
  const named5 = reading2.filter(({ base }) => base?.deployedAs.includes(location.name));
  const [only, ...others] = named5.length > 0 ? named5 : reading2;
  if (only?.base == null || others.length > 0 || only.head?.complete === false) return /* @__PURE__ */ new Set();
  const after = new Set(only.head?.instances ?? []);
  return new Set(only.base.instances.filter((instance) => !after.has(instance)));
}

// src/airlift/tree-mappings/loaded-files.ts
function loadedFiles(location, files) {
  const cached2 = new SaidIndex(location.mappings);
  const fitting = files.filter((file) => fits2(file, location, cached2));
  const named5 = fitting.filter(({ base }) => base?.deployedAs.includes(location.name) === true);
  if (named5.length > 0) return named5;
  const deployed = fitting.filter(({ base }) => (base?.deployedAs.length ?? 0) > 0);
  const likely = fitting.filter(
    (file) => deployed.includes(file) || !deployed.some((other2) => areAlternatives(file, other2))
  );
  const explained = location.mappings.filter((mapping) => likely.some(({ base }) => holds(base, mapping)));
  const whole2 = likely.filter(({ base }) => explained.every((mapping) => holds(base, mapping)));
  return whole2.length > 0 ? whole2 : likely;
}
function fits2({ base }, location, cached2) {
  const sure = base?.mappings.filter(({ certainty }) => certainty === "exact") ?? [];
  if (sure.length === 0) return false;
  const names = location.instances.map(({ name }) => name);
  return sure.every(
    (mapping) => (mapping.instance === null || names.length === 0 || names.includes(mapping.instance)) && cached2.find(mapping) !== void 0
  );
}
function areAlternatives(one2, other2) {
  if (one2 === other2 || one2.base === null || other2.base === null) return false;
  return indexOf(one2.base).sharesAsset(indexOf(other2.base));
}

// src/airlift/tree-mappings/after-merge.ts
function mappingsAfterMerge(cached2, base, project) {
  if (cached2 === null || base === null) return cached2;
  const files = pairFiles(base, project);
  if (files.length === 0) return cached2;
  const loaded = cached2.locations.filter(({ status }) => status === "loaded");
  const from = new Map(loaded.map((location) => [location, loadedFiles(location, files)]));
  const locations = cached2.locations.map((location) => {
    const likely = from.get(location);
    if (likely === void 0) return location;
    const adopted = adoptedFile(location, cached2.locations, files);
    if (adopted !== null) return adopting(location, adopted);
    const kept = location.mappings.flatMap((mapping) => {
      const after = afterwards(mapping, likely, files);
      return after === null ? [] : [after];
    });
    const now = { location, index: new SaidIndex(location.mappings) };
    const added = files.flatMap((file) => additionsOf(file, now, from, files));
    return { ...forsaking(location, files), mappings: [...kept, ...added].sort(compareMappings) };
  });
  return { ...cached2, locations };
}
function forsaking(location, files) {
  const forsaken = forsakenInstances(location, files);
  if (forsaken.size === 0) return location;
  const isLeft = (instance) => instance === null || !forsaken.has(instance);
  const instances = location.instances.filter(({ name }) => isLeft(name));
  const dags = location.dags.filter(({ instance }) => isLeft(instance));
  if (instances.length > 0) return { ...location, instances, dags };
  const { airlift: _, ...rest } = location;
  return { ...rest, instances, dags };
}
function adopting(location, { file, certainty }) {
  const api = file.api === "component" ? "component" : "builder";
  const next = {
    ...location,
    airlift: { version: null, api, state: [] },
    instances: file.instances.map((name) => ({ name })),
    adopts: { file: file.file, certainty }
  };
  const now = { location: next, index: new SaidIndex(next.mappings) };
  const mappings = file.mappings.map(
    (mapping) => toMapping(mapping, { base: null, head: file }, now, weakest(mapping.certainty, certainty))
  );
  return { ...next, mappings: [...location.mappings, ...mappings].sort(compareMappings) };
}
function afterwards(cached2, likely, files) {
  const candidates = likely.length > 0 ? likely : files;
  const holders = candidates.filter(({ base }) => findIn(base, cached2)?.certainty === "exact");
  const [holder] = holders;
  if (holder === void 0) return cached2;
  const mapping = { ...cached2, instance: cached2.instance ?? instanceIn(holders, cached2) };
  const keepers = holders.filter(({ head }) => holds(head, mapping));
  const [keeper] = keepers;
  if (keeper !== void 0) {
    const certainty = keepers.length === holders.length ? "exact" : "conditional";
    const kept = written(keeper, mapping, certainty, certainty === "exact" ? "kept" : "taken");
    return { ...mapping, ...kept, ...changedAsset(mapping, keepers) };
  }
  const movedTo = files.find(({ base, head }) => holds(head, mapping) && !holds(base, mapping));
  if (movedTo !== void 0) return { ...mapping, ...written(movedTo, mapping, "exact", "kept") };
  const unread = files.some((file) => isChanged(file) && file.head?.complete === false);
  return unread ? { ...mapping, ...written(holder, mapping, "conditional", "taken") } : null;
}
function instanceIn(holders, mapping) {
  const [instance = null, ...others] = new Set(holders.map(({ base }) => findIn(base, mapping)?.instance ?? null));
  return others.length === 0 ? instance : null;
}
function changedAsset(mapping, keepers) {
  return { executable: executableAfter(mapping, keepers), partitions: partitionsAfter(mapping, keepers) };
}
function executableAfter(mapping, keepers) {
  const told2 = keepers.filter(isChanged).map(({ base, head }) => {
    const before = findIn(base, mapping)?.executable ?? null;
    const after = findIn(head, mapping)?.executable ?? null;
    return before === after ? null : after;
  });
  const [first3] = told2;
  return first3 != null && told2.every((each) => each === first3) ? first3 : mapping.executable;
}
function written({ base, head }, mapping, certainty, change4) {
  const found2 = findIn(head, mapping) ?? findIn(base, mapping);
  if (found2 === void 0) return {};
  return { written: { file: found2.file, line: found2.line, certainty: weakest(certainty, found2.certainty), change: change4 } };
}
function partitionsAfter(mapping, keepers) {
  for (const { base, head } of keepers.filter(isChanged)) {
    const before = findIn(base, mapping)?.partitions ?? null;
    const after = findIn(head, mapping)?.partitions ?? null;
    if (before === "unknown" || after === "unknown") return null;
    if (JSON.stringify(before) !== JSON.stringify(after)) return after;
  }
  return mapping.partitions;
}
function additionsOf(file, { location, index }, likely, files) {
  if (!isChanged(file) || file.head === null || location.airlift === void 0) return [];
  const fresh = file.head.mappings.filter((mapping) => !holds(file.base, mapping) && index.find(mapping) === void 0);
  return fresh.flatMap((mapping) => {
    const certainty = certaintyOf(file, mapping, location, likely, files);
    return certainty === null ? [] : [toMapping(mapping, file, { location, index }, weakest(mapping.certainty, certainty))];
  });
}
function certaintyOf(file, mapping, location, likely, files) {
  const loading = [...likely].filter(([, loaded]) => loaded.includes(file)).map(([each]) => each);
  if (loading.length > 0) {
    if (!loading.includes(location)) return null;
    const rivals = (likely.get(location) ?? []).filter((other2) => areAlternatives(file, other2));
    return loading.length === 1 && rivals.every(({ head }) => holds(head, mapping)) ? "exact" : "conditional";
  }
  const peering2 = mayLoad([...likely.keys()], file, mapping);
  if (!peering2.includes(location)) return null;
  if (peering2.length > 1) return "conditional";
  const isOnlyOne = files.every((other2) => other2 === file || other2.base === null);
  const explainsAll = file.base !== null && file.base.complete && file.base.mappings.length === 0;
  return isOnlyOne && explainsAll && location.mappings.length === 0 ? "exact" : "conditional";
}
function mayLoad(locations, { base, head }, { instance }) {
  const names = /* @__PURE__ */ new Set([...base?.deployedAs ?? [], ...head?.deployedAs ?? []]);
  const named5 = locations.filter(({ name, airlift }) => airlift !== void 0 && names.has(name));
  if (named5.length > 0) return named5;
  return locations.filter(
    ({ airlift, instances }) => airlift !== void 0 && (instance === null || instances.length === 0 || instances.some(({ name }) => name === instance))
  );
}
function toMapping(mapping, file, cached2, certainty) {
  const { dagId, taskId, partitions } = mapping;
  const { location } = cached2;
  const former = formerOf(mapping, file, cached2);
  const [only, ...others] = location.instances;
  return {
    dagId,
    taskId,
    assetKey: [...mapping.assetKey ?? former?.assetKey ?? [`assets of ${mapping.file}:${mapping.line}`]],
    instance: mapping.instance ?? (others.length === 0 ? only?.name ?? null : null),
    // What nothing is known of is not called broken.
    executable: mapping.executable ?? former?.executable ?? true,
    partitions: partitions === "unknown" ? null : partitions,
    readOnLoad: former?.readOnLoad ?? (location.airlift?.api === "builder" ? "always" : "never"),
    written: { file: mapping.file, line: mapping.line, certainty, change: "added" }
  };
}
function formerOf(mapping, { base, head }, { index }) {
  const { assetKey, dagId } = mapping;
  if (assetKey !== null) return index.ofAsset(assetKey);
  const [gone, ...more] = (base?.mappings ?? []).filter(
    (each) => each.dagId === dagId && each.assetKey === null && !holds(head, each)
  );
  return gone === void 0 || more.length > 0 ? void 0 : index.find(gone);
}
function compareMappings(one2, other2) {
  const [left, right] = [one2, other2].map(
    ({ dagId, taskId, assetKey }) => JSON.stringify([dagId, taskId ?? "", assetKey])
  );
  return left === void 0 || right === void 0 || left === right ? 0 : left < right ? -1 : 1;
}

// src/drift/essence.ts
var known = /* @__PURE__ */ new WeakMap();
function essence(served) {
  const text2 = known.get(served) ?? write(served);
  known.set(served, text2);
  return text2;
}
function write({ dag, level, tasks, edges, breakage }) {
  const { schedule, startDate, complete } = dag;
  const written3 = [dag.tasks.map(({ taskId, operator, mapped: mapped2 }) => [taskId, operator, mapped2]), dag.edges];
  return JSON.stringify({ schedule, startDate, complete, level, tasks, edges, written: written3, broken: breakage?.kind });
}
var identity = ({ dag, instance }) => JSON.stringify([instance, dag.dagId]);

// src/drift/altered.ts
function altered(base, head) {
  const differing = [...without(base.served, head.served), ...without(head.served, base.served)];
  const ids = new Set(differing.map(({ dag }) => dag.dagId));
  const touched = ({ dag }) => ids.has(dag.dagId);
  return { base: { served: base.served.filter(touched) }, head: { served: head.served.filter(touched) } };
}
function without(served, others) {
  const same2 = new Set(others);
  const rest = served.filter((each) => !same2.has(each));
  if (rest.length === 0) return rest;
  const text2 = (each) => identity(each) + essence(each);
  const own = new Set(served);
  const texts = new Set(others.filter((other2) => !own.has(other2)).map(text2));
  return rest.filter((each) => !texts.has(text2(each)));
}

// src/drift/renames.ts
var MIN_LIKENESS = 0.6;
function likeness(a, b) {
  if (a.size === 0 && b.size === 0) return 1;
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared / (a.size + b.size - shared);
}
function fits3(removed, added) {
  return removed.kind === null || added.kind === null || removed.kind === added.kind;
}
function pairRenames(removed, added) {
  const scored = removed.flatMap(
    (from) => added.filter((to) => fits3(from, to)).map((to) => ({ from, to, score: likeness(from.around, to.around) }))
  ).filter(({ score }) => score >= MIN_LIKENESS).sort((a, b) => b.score - a.score || textOrder(a.from.name, b.from.name));
  const rivals = (pair) => scored.filter(
    (other2) => other2 !== pair && other2.score === pair.score && (other2.from === pair.from || other2.to === pair.to)
  );
  const taken = /* @__PURE__ */ new Set();
  const pairs = [];
  for (const pair of scored) {
    if (taken.has(pair.from) || taken.has(pair.to) || rivals(pair).length > 0) continue;
    taken.add(pair.from).add(pair.to);
    pairs.push({ from: pair.from.name, to: pair.to.name });
  }
  return pairs;
}

// src/drift/structure.ts
function neighbours(graph, taskId) {
  const around = graph.edges.flatMap(
    ({ from, to }) => from === taskId ? [`after ${to}`] : to === taskId ? [`before ${from}`] : []
  );
  return new Set(around);
}
function traits(graph, taskId) {
  const operator = graph.tasks.find((task) => task.taskId === taskId)?.operator ?? null;
  return { name: taskId, kind: operator?.split(".").at(-1) ?? null, around: neighbours(graph, taskId) };
}
function renamedTasks(from, to) {
  const before = new Set(from.tasks.map((task) => task.taskId));
  const after = new Set(to.tasks.map((task) => task.taskId));
  const without3 = (ids, others) => [...ids].filter((id) => !others.has(id));
  return pairRenames(
    without3(before, after).map((taskId) => traits(from, taskId)),
    without3(after, before).map((taskId) => traits(to, taskId))
  );
}
var edgeKey = (edge) => JSON.stringify([edge.from, edge.to]);
function compareTasks(dag, copy2) {
  const whole2 = copy2.from === "source";
  const here = new Map(dag.tasks.map((task) => [task.taskId, task]));
  const there = new Map(copy2.tasks.map((task) => [task.taskId, task]));
  const sure = dag.complete && (copy2.complete || !whole2) ? "exact" : "conditional";
  const added = whole2 ? [...here.keys()].filter((taskId) => !there.has(taskId)) : [];
  const removed = [...there.keys()].filter((taskId) => !here.has(taskId));
  const renames = renamedTasks(copy2, dag);
  const renamedTo = new Map(renames.map(({ from, to }) => [to, from]));
  const renamedFrom = new Set(renames.map(({ from }) => from));
  const certaintyOf3 = (taskId) => weakest(sure, here.get(taskId)?.certainty ?? "exact", there.get(taskId)?.certainty ?? "exact");
  return [
    ...renames.map(({ from, to }) => ({
      kind: "task-renamed",
      taskId: to,
      from,
      certainty: weakest(certaintyOf3(from), certaintyOf3(to))
    })),
    ...added.filter((taskId) => !renamedTo.has(taskId)).map((taskId) => ({ kind: "task-added", taskId, certainty: certaintyOf3(taskId) })),
    ...removed.filter((taskId) => !renamedFrom.has(taskId)).map((taskId) => ({ kind: "task-removed", taskId, certainty: certaintyOf3(taskId) }))
  ];
}
function compareEdges(dag, copy2, renamed2) {
  const here = new Set(dag.tasks.map((task) => task.taskId));
  const there = new Set(copy2.tasks.map((task) => renamed2.get(task.taskId) ?? task.taskId));
  const known5 = (edge) => here.has(edge.from) && here.has(edge.to) && there.has(edge.from) && (copy2.from === "task-info" || there.has(edge.to));
  const copied = copy2.edges.map((edge) => ({
    ...edge,
    from: renamed2.get(edge.from) ?? edge.from,
    to: renamed2.get(edge.to) ?? edge.to
  }));
  const ours = new Map(dag.edges.filter(known5).map((edge) => [edgeKey(edge), edge]));
  const theirs = new Map(copied.filter(known5).map((edge) => [edgeKey(edge), edge]));
  const sure = dag.complete && (copy2.complete || copy2.from === "task-info") ? "exact" : "conditional";
  const difference = (change4) => (edge) => ({
    kind: "edge-changed",
    edge: [edge.from, edge.to],
    change: change4,
    certainty: weakest(sure, edge.certainty)
  });
  return [
    ...[...ours].filter(([key2]) => !theirs.has(key2)).map(([, edge]) => difference("added")(edge)),
    ...[...theirs].filter(([key2]) => !ours.has(key2)).map(([, edge]) => difference("removed")(edge))
  ];
}
function compareSchedules(here, there) {
  const unknown2 = there === null || here.kind === "unknown" || there.kind === "unknown";
  if (unknown2 || here.kind === there.kind && here.text === there.text) return [];
  const tell = ({ kind, text: text2 }) => text2 ?? (kind === "none" ? null : kind);
  return [{ kind: "schedule-changed", from: tell(there), to: tell(here), certainty: "exact" }];
}
function compareStructure(dag, copy2) {
  const tasks = compareTasks(dag, copy2);
  const renamed2 = new Map(tasks.flatMap((each) => each.kind === "task-renamed" ? [[each.from, each.taskId]] : []));
  return [...tasks, ...compareEdges(dag, copy2, renamed2), ...compareSchedules(dag.schedule, copy2.schedule)];
}

// src/drift/compare.ts
var SURE = { certainty: "exact", doubt: null };
var unsure2 = (doubt) => ({ certainty: "conditional", doubt });
var defines = (project, dagId, instance) => servedById(project?.served ?? [], dagId).find((served) => sameInstance(instance, served.instance));
function missingFrom(location, project, known5, repository) {
  const takes = dagTaker(location, project, repository);
  const peered = location.dags.filter((copy2) => copy2.peered);
  return project.served.flatMap(({ dag, instance }) => {
    if (copiesOf(location, dag.dagId, instance).some((copy2) => copy2.peered)) return [];
    if (!wouldPeer(location, { dagId: dag.dagId, instance }, known5, takes)) return [];
    const isTold = takes({ dagId: dag.dagId, instance }) === true;
    const isNew = defines(known5, dag.dagId, instance) === void 0 && peered.length > 1;
    const sure = isTold || isNew ? SURE : unsure2("a selector or filter of the location may leave it out");
    return [{ dagId: dag.dagId, instance, location: location.name, ...sure }];
  });
}
function leftIn(location, project, repository) {
  return location.dags.flatMap(({ dagId, instance, peered }) => {
    const ours = defines(repository.base, dagId, instance) ?? defines(repository.head, dagId, instance);
    if (!peered || ours === void 0 || defines(project, dagId, instance) !== void 0) return [];
    const { failures, open: open2 } = project.extraction;
    if (failuresOfFile(failures, ours.dag.file).length > 0) return [];
    const whole2 = failures.length === 0 && open2.length === 0;
    const sure = whole2 ? SURE : unsure2("a file that cannot be read completely may define it");
    return [{ dagId, instance, location: location.name, ...sure }];
  });
}
function dagTraits(dag) {
  return { name: dag.dagId, kind: null, around: new Set(dag.tasks.map((task) => task.taskId)) };
}
var NOWHERE = { file: null, line: null };
function compareDagLists(location, project, repository) {
  const known5 = repository.base ?? project;
  const gone = leftIn(location, project, repository);
  const fresh = project.served.filter(
    ({ dag, instance }) => defines(known5, dag.dagId, instance) === void 0 && copiesOf(location, dag.dagId, instance).length === 0
  );
  const renames = pairRenames(
    gone.flatMap(({ dagId, instance }) => {
      const former = defines(repository.base, dagId, instance);
      return former === void 0 || former.dag.tasks.length === 0 ? [] : [dagTraits(former.dag)];
    }),
    fresh.filter(({ dag }) => dag.tasks.length > 0).map(({ dag }) => dagTraits(dag))
  );
  const newNames2 = new Set(renames.map(({ to }) => to));
  const oldNames = new Set(renames.map(({ from }) => from));
  const place = (dagId, instance) => {
    const served = defines(project, dagId, instance);
    return served === void 0 ? NOWHERE : { file: served.dag.file, line: served.dag.line };
  };
  const told2 = (absence) => ({
    dagId: absence.dagId,
    instance: absence.instance,
    locations: [absence.location],
    certainty: absence.certainty,
    doubt: absence.doubt,
    ...place(absence.dagId, absence.instance)
  });
  return [
    ...renames.flatMap(({ from, to }) => {
      const old = gone.find(({ dagId }) => dagId === from);
      return old === void 0 ? [] : [{ kind: "dag-renamed", ...told2(old), ...place(to, old.instance), dagId: to, from }];
    }),
    ...missingFrom(location, project, known5, repository).filter(({ dagId }) => !newNames2.has(dagId)).map((absence) => ({ kind: "dag-added", ...told2(absence) })),
    ...gone.filter(({ dagId }) => !oldNames.has(dagId)).map((absence) => ({ kind: "dag-removed", ...told2(absence) }))
  ];
}
function inDag(served, locations, difference) {
  const { dag, instance } = served;
  const taskId = "taskId" in difference ? difference.taskId : void 0;
  const place = dag.tasks.find((task) => task.taskId === taskId) ?? dag;
  const doubt = difference.certainty === "exact" ? null : "the DAG, or Dagster's copy of it, cannot be read completely";
  return { ...difference, doubt, dagId: dag.dagId, instance, locations, file: place.file, line: place.line };
}
function compareDags(location, project) {
  return location.dags.flatMap((copy2) => {
    const served = originalOf(copy2, project, copy2.instance);
    if (served === null || copy2.structure === null) return [];
    return compareStructure(served.dag, copy2.structure).map((difference) => inDag(served, [location.name], difference));
  });
}
function mergeLocations(differences) {
  const merged2 = /* @__PURE__ */ new Map();
  for (const difference of differences) {
    const key2 = JSON.stringify({ ...difference, locations: null });
    const locations = /* @__PURE__ */ new Set([...merged2.get(key2)?.locations ?? [], ...difference.locations]);
    merged2.set(key2, { ...difference, locations: [...locations].sort() });
  }
  return [...merged2.values()];
}
function asCached(base, project) {
  const unchanged2 = new Set(project.served.map(({ dag }) => dag));
  const structureOf2 = (dag) => ({
    from: "source",
    complete: dag.complete,
    reasons: [...dag.reasons],
    tasks: dag.tasks.map(({ taskId, mapped: mapped2, operator, certainty }) => ({ taskId, mapped: mapped2, operator, certainty })),
    edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
    schedule: dag.schedule
  });
  const dags = base.served.map(({ dag, instance }) => ({
    dagId: dag.dagId,
    instance,
    assetKey: null,
    peered: true,
    fileloc: dag.file,
    scheduleInterval: null,
    sourceHash: null,
    source: null,
    structure: unchanged2.has(dag) ? null : structureOf2(dag)
  }));
  return { name: "", status: "loaded", instances: [], dags, mappings: [], checks: [] };
}
function compareProject(project, cached2, repository) {
  const locations = cached2?.locations.filter((location) => location.status === "loaded");
  if (locations !== void 0) {
    return mergeLocations(
      locations.flatMap((location) => [
        ...compareDagLists(location, project, repository),
        ...compareDags(location, project)
      ])
    );
  }
  if (repository.base === null || repository.base === project) return [];
  const assumed = asCached(repository.base, project);
  return [...compareDagLists(assumed, project, repository), ...compareDags(assumed, project)].map((difference) => ({
    ...difference,
    locations: [],
    ...difference.certainty === "exact" ? unsure2("Dagster was not asked what it has cached") : {}
  }));
}

// src/drift/dag-states.ts
var traits2 = (dag) => ({ name: dag.dagId, kind: null, around: new Set(dag.tasks.map(({ taskId }) => taskId)) });
function dagStates(base, head, cached2) {
  const before = new Map((base?.served ?? []).map((served) => [identity(served), served]));
  const after = new Map(head.served.map((served) => [identity(served), served]));
  const gone = [...before].filter(([key2]) => !after.has(key2)).map(([, served]) => served);
  const fresh = [...after].filter(([key2]) => !before.has(key2)).map(([, served]) => served);
  const withTasks = (all3) => all3.filter(({ dag }) => dag.tasks.length > 0).map(({ dag }) => traits2(dag));
  const renames = pairRenames(withTasks(gone), withTasks(fresh));
  const oldNames = new Set(renames.map(({ from }) => from));
  const newNames2 = new Set(renames.map(({ to }) => to));
  const told2 = (served, state) => {
    const { dag, instance } = served;
    const locations = (cached2?.locations ?? []).filter((location) => copiesOf(location, dag.dagId, instance).length > 0).map(({ name }) => name);
    const { dagId, file } = dag;
    return { dagId, instance, file, state, complete: dag.complete, inDagster: locations.length > 0, locations };
  };
  const stateOf2 = (served) => {
    const former = before.get(identity(served));
    if (former === void 0) return newNames2.has(served.dag.dagId) ? "renamed" : base === null ? "unchanged" : "added";
    return former === served || essence(former) === essence(served) ? "unchanged" : "changed";
  };
  return [
    ...[...after.values()].map((served) => told2(served, stateOf2(served))),
    ...gone.filter(({ dag }) => !oldNames.has(dag.dagId)).map((served) => told2(served, "removed"))
  ].sort((a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file));
}

// src/drift/execution.ts
var key = (dagId, taskId) => JSON.stringify([dagId, taskId]);
function ownersIn(served, cached2) {
  const all3 = mappingsOf(cached2, served);
  const proxiedById = new Map(served.tasks.map(({ taskId, proxied }) => [taskId, proxied]));
  const replaced2 = served.level === "dag" ? served.tasks[0] : void 0;
  return served.dag.tasks.map(({ taskId }) => {
    const mappings = mappingsOfTask(all3, served, taskId);
    const assets = [...new Set(mappings.map(({ assetKey }) => assetName(assetKey)))].sort();
    const runs = cached2 === null || mappings.some(({ executable }) => executable);
    const proxied = proxiedById.get(taskId) ?? replaced2?.proxied ?? false;
    return { taskId, by: { owner: proxied ? runs ? "dagster" : "none" : "airflow", assets } };
  });
}
function owners(dags, cached2) {
  const entries = (dags?.served ?? []).flatMap(
    (served) => ownersIn(served, cached2).map(({ taskId, by }) => {
      const { dagId } = served.dag;
      return [key(dagId, taskId), { dagId, taskId, ...by }];
    })
  );
  return new Map(entries);
}
function ownedDags(dags, cached2) {
  return (dags?.served ?? []).map((served) => ({
    dagId: served.dag.dagId,
    complete: served.dag.complete,
    tasks: ownersIn(served, cached2).map(({ taskId, by }) => ({ taskId, owner: by.owner })),
    edges: served.dag.edges
  }));
}
function newNames(base, head) {
  const pairs = (base?.served ?? []).flatMap(({ dag }) => {
    const [now] = servedById(head.served, dag.dagId);
    const renames = now === void 0 || now.dag === dag ? [] : renamedTasks(dag, now.dag);
    return renames.map(({ from, to }) => [key(dag.dagId, from), key(dag.dagId, to)]);
  });
  return new Map(pairs);
}
function changedExecution(base, head, cached2, before = cached2) {
  const names = newNames(base, head);
  const earlier = new Map([...owners(base, before)].map(([task, ownership]) => [names.get(task) ?? task, ownership]));
  const later = owners(head, cached2);
  return [.../* @__PURE__ */ new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((each) => {
    const was = earlier.get(each);
    const will = later.get(each);
    const { dagId, taskId } = will ?? was ?? {};
    if (dagId === void 0 || taskId === void 0 || was?.owner === will?.owner) return [];
    const assets = [...(will ?? was)?.assets ?? []];
    return [{ dagId, taskId, before: was?.owner ?? "none", after: will?.owner ?? "none", assets }];
  });
}

// src/drift/scoreboard.ts
var NOTHING = { tasks: 0, mapped: 0, proxied: 0 };
function progressOf(served, cached2) {
  const mappings = mappingsOf(cached2, served);
  const whole2 = mappings.some(({ taskId }) => taskId === null);
  const mapped2 = new Set(mappings.map(({ taskId }) => taskId));
  const proxied = new Set(served.tasks.filter((task) => task.proxied).map(({ taskId }) => taskId));
  const { tasks } = served.dag;
  return {
    tasks: tasks.length,
    mapped: tasks.filter(({ taskId }) => whole2 || mapped2.has(taskId)).length,
    proxied: served.level === "dag" && proxied.size > 0 ? tasks.length : tasks.filter(({ taskId }) => proxied.has(taskId)).length
  };
}
function scoreboard(base, head, cached2, earlier = cached2) {
  return head.served.flatMap((served) => {
    const { dagId } = served.dag;
    const former = servedById(base?.served ?? [], dagId).find(({ instance }) => instance === served.instance);
    const before = former === void 0 ? NOTHING : progressOf(former, earlier);
    const now = progressOf(served, cached2);
    const started = [before, now].some(({ mapped: mapped2, proxied }) => mapped2 + proxied > 0);
    return started ? [{ dagId, instance: served.instance, ...now, before }] : [];
  });
}

// src/report/graphs.ts
function changedGraphs(base, head) {
  const before = byId(base);
  const after = byId(head);
  return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().map((dagId) => graphOf(dagId, before.get(dagId), after.get(dagId))).filter((graph) => graph !== null).filter(hasChange);
}
function byId(dags) {
  return new Map(dags.map((dag) => [dag.dagId, dag]));
}
function graphOf(dagId, base, head) {
  if (base?.complete === false || head?.complete === false) return null;
  const before = new Map(base?.tasks.map((task) => [task.taskId, task.owner]));
  const after = new Map(head?.tasks.map((task) => [task.taskId, task.owner]));
  const tasks = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().map((taskId) => {
    const was = before.get(taskId);
    const will = after.get(taskId);
    const state = stateOf(was !== void 0, will !== void 0);
    return {
      taskId,
      state: state === "unchanged" && was !== will ? "changed" : state,
      before: was ?? "none",
      after: will ?? "none"
    };
  });
  return { dagId, tasks, edges: edgesOf(base, head) };
}
function edgesOf(base, head) {
  const key2 = ({ from, to }) => JSON.stringify([from, to]);
  const before = new Map(base?.edges.map((edge) => [key2(edge), edge]));
  const after = new Map(head?.edges.map((edge) => [key2(edge), edge]));
  return [...new Map([...before, ...after])].sort(([a], [b]) => textOrder(a, b)).map(([each, { from, to }]) => ({ from, to, state: stateOf(before.has(each), after.has(each)) }));
}
function stateOf(was, is) {
  if (was === is) return "unchanged";
  return is ? "added" : "removed";
}
function hasChange({ tasks, edges }) {
  return [...tasks, ...edges].some(({ state }) => state !== "unchanged");
}

// src/rules/judge.ts
var import_picomatch = __toESM(require_picomatch2(), 1);

// src/rules/fingerprint.ts
import { createHash as createHash2 } from "node:crypto";
function fingerprintOf(rule, found2) {
  const { dagId, taskId, edge, location, instance, file, subject } = found2;
  const identity3 = [rule, dagId, taskId, edge, location, instance, dagId === void 0 ? file : void 0, subject];
  return createHash2("sha256").update(JSON.stringify(identity3.map((part) => part ?? null))).digest("hex").slice(0, 12);
}

// src/rules/judge.ts
function soften(severity, certainty) {
  if (certainty === "exact") return severity;
  return certainty === "conditional" && severity === "error" ? "warning" : "notice";
}
function severityOf(rule, broughtByChange, found2, configured) {
  if (configured !== void 0) return configured === "off" ? "off" : soften(configured, found2.certainty);
  const byDefault = typeof rule.severity === "string" ? rule.severity : rule.severity[broughtByChange ? "introduced" : "otherwise"];
  return soften(byDefault, found2.certainty);
}
function covers(acceptance, rule, found2, fingerprint) {
  const { dag, task } = acceptance;
  const matches2 = (pattern, value) => value !== void 0 && import_picomatch.default.isMatch(value, pattern);
  return (acceptance.rule === void 0 || acceptance.rule === rule) && (acceptance.fingerprint === void 0 || acceptance.fingerprint === fingerprint) && (dag === void 0 || matches2(dag, found2.dagId)) && (task === void 0 || matches2(task, found2.taskId));
}
function acceptanceOf({ accept, today }, rule, found2, fingerprint) {
  let ended;
  for (const acceptance of accept) {
    const { reason, until } = acceptance;
    if (!covers(acceptance, rule, found2, fingerprint)) continue;
    if (until === void 0) return { accepted: { reason } };
    if (until >= today) return { accepted: { reason, until } };
    ended = { reason, until };
  }
  return ended === void 0 ? {} : { expired: ended };
}
function finding(rule, { found: found2, fingerprint, origin, broughtByChange }, policy) {
  const severity = severityOf(rule, broughtByChange, found2, policy.rules.get(rule.id));
  if (severity === "off") return [];
  const { subject, edge, ...told2 } = found2;
  return [
    {
      rule: rule.id,
      severity,
      origin,
      ...acceptanceOf(policy, rule.id, found2, fingerprint),
      ...told2,
      ...edge === void 0 ? {} : { edge: [edge[0], edge[1]] },
      fingerprint
    }
  ];
}
function foundBy(rule, situation) {
  const found2 = situation === null ? [] : [...rule.find(situation)];
  return new Map(found2.map((each) => [fingerprintOf(rule.id, each), each]));
}
var SEVERITIES = ["error", "warning", "notice"];
var ORIGINS = ["introduced", "pre-existing", "fixed"];
function byWeight(a, b) {
  return ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || textOrder(a.rule, b.rule) || textOrder(a.dagId ?? "", b.dagId ?? "") || textOrder(a.taskId ?? "", b.taskId ?? "") || textOrder(a.file ?? "", b.file ?? "") || (a.line ?? 0) - (b.line ?? 0) || textOrder(a.fingerprint, b.fingerprint);
}
function judge2(rules, head, base, policy) {
  const findings = rules.flatMap((rule) => {
    if (policy.rules.get(rule.id) === "off") return [];
    const now = foundBy(rule, head);
    const before = foundBy(rule, base);
    return [
      ...[...now].flatMap(([fingerprint, found2]) => {
        const origin = before.has(fingerprint) ? "pre-existing" : "introduced";
        const broughtByChange = base !== null && origin === "introduced";
        return finding(rule, { found: found2, fingerprint, origin, broughtByChange }, policy);
      }),
      ...[...before].filter(([fingerprint]) => !now.has(fingerprint)).flatMap(
        ([fingerprint, found2]) => finding(rule, { found: found2, fingerprint, origin: "fixed", broughtByChange: false }, policy)
      )
    ];
  });
  return findings.sort(byWeight);
}

// src/commands/forecast-causes.ts
var RULE_OF = {
  "missing-task": "mapping/missing-task",
  "missing-dag": "mapping/missing-dag",
  "replaced-by-dag-proxy": "mapping/replaced-by-dag-proxy",
  "key-collision": "mapping/key-collision",
  "picked-dag": "mapping/missing-dag",
  "unreadable-airflow": "migration/unsupported-airflow"
};
function explains(finding2, problem, location) {
  if (problem.kind === "broken-dag") {
    const { breakage, dagId } = problem;
    if (breakage.kind === "task-in-group") {
      return finding2.rule === "proxied-state/task-in-group" && finding2.dagId === dagId;
    }
    const { file } = breakage.failure;
    return finding2.severity === "error" && (finding2.file === file || finding2.dagId === dagId);
  }
  if (finding2.rule !== RULE_OF[problem.kind] || finding2.location !== location) return false;
  switch (problem.kind) {
    case "unreadable-airflow":
      return true;
    case "missing-task":
      return finding2.dagId === problem.dagId && finding2.taskId === problem.taskId;
    case "key-collision":
      return problem.dagIds.some((dagId) => dagId === finding2.dagId);
    case "missing-dag":
    case "picked-dag":
    case "replaced-by-dag-proxy":
      return finding2.dagId === problem.dagId;
  }
}
function causesOf({ location, problems, outcome }, findings) {
  if (outcome === "loads") return [];
  return findings.filter(
    (finding2) => finding2.origin !== "fixed" && problems.some((problem) => explains(finding2, problem, location))
  );
}

// src/commands/assess.ts
function situationOf(project, { base, head, cached: cached2, airflow = null, served, dagsterPlus }) {
  const loads = (cached2?.locations ?? []).map((location) => foretellLoad(location, project, { base, head, airflow }));
  return { project, cached: cached2, served, dagsterPlus, loads, differences: compareProject(project, cached2, { base, head }) };
}
function forecastOf(load2, findings) {
  const because = causesOf(load2, findings);
  return {
    location: load2.location,
    outcome: load2.outcome,
    ...load2.error === null ? {} : { error: load2.error },
    because: because.map(({ fingerprint }) => fingerprint)
  };
}
function assess(evidence) {
  const { base, head, cached: cached2, cachedBefore = cached2, policy } = evidence;
  const after = mappingsAfterMerge(cached2, base, head);
  const now = situationOf(head, { ...evidence, cached: after });
  const then = base === null ? null : situationOf(base, { ...evidence, cached: cachedBefore });
  const findings = judge2(RULES, now, then, policy);
  const sides = base !== null && cachedBefore === after ? altered(base, head) : { base, head };
  return {
    dags: dagStates(base, head, cached2),
    findings,
    loads: now.loads,
    forecast: now.loads.map((load2) => forecastOf(load2, findings)),
    execution: changedExecution(sides.base, sides.head, after, cachedBefore),
    ...base === null ? {} : { graphs: changedGraphs(ownedDags(sides.base, cachedBefore), ownedDags(sides.head, after)) },
    scoreboard: scoreboard(base, head, after, cachedBefore)
  };
}

// src/commands/cached-structure.ts
import { createHash as createHash4 } from "node:crypto";

// src/pauses.ts
import { setImmediate } from "node:timers/promises";
function withoutPauses(work) {
  for (; ; ) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
var PAUSE_EVERY_MS = 50;
async function withPauses(work, signal) {
  let last = performance.now();
  for (; ; ) {
    const { done, value } = work.next();
    if (done === true) return value;
    const now = performance.now();
    if (now - last < PAUSE_EVERY_MS) continue;
    last = now;
    await setImmediate();
    signal?.throwIfAborted();
  }
}

// src/python/raise.ts
var PyRaise = class _PyRaise extends Error {
  name = "PyRaise";
  /** The exception's class name, `KeyError`. */
  type;
  /** Names of its class and all bases, where they are known. */
  bases;
  file;
  line;
  value;
  /** The calls and imports that it came up through, innermost first. */
  calls = [];
  /** It is raised whatever the environment is. */
  certain;
  constructor(type, message, place, details = {}) {
    super(message);
    this.type = type;
    this.bases = details.bases ?? basesOfException(type);
    this.file = place.file;
    this.line = place.line;
    this.value = details.value ?? null;
    this.certain = details.certain ?? true;
  }
  /** The same, but it may not be raised. */
  doubted() {
    const { type, message, bases, value } = this;
    return new _PyRaise(type, message, this, { bases, certain: false, ...value === null ? {} : { value } });
  }
};
var BudgetExceeded = class extends Error {
  name = "BudgetExceeded";
};
function basesOfException(name) {
  const bases = [];
  for (let base = PARENTS.get(name) ?? (ROOTS.has(name) ? void 0 : "Exception"); base !== void 0; ) {
    bases.push(base);
    base = PARENTS.get(base) ?? (ROOTS.has(base) ? void 0 : "Exception");
  }
  return bases;
}
var ROOTS = /* @__PURE__ */ new Set(["BaseException", "Exception"]);
var PARENTS = new Map(
  Object.entries({
    LookupError: ["KeyError", "IndexError"],
    ImportError: ["ModuleNotFoundError"],
    OSError: [
      "FileNotFoundError",
      "NotADirectoryError",
      "IsADirectoryError",
      "PermissionError",
      "FileExistsError",
      "ConnectionError",
      "TimeoutError",
      "IOError",
      "EnvironmentError"
    ],
    ArithmeticError: ["ZeroDivisionError", "OverflowError", "FloatingPointError"],
    ValueError: ["UnicodeError", "JSONDecodeError"],
    UnicodeError: ["UnicodeDecodeError", "UnicodeEncodeError"],
    NameError: ["UnboundLocalError"],
    RuntimeError: ["NotImplementedError", "RecursionError"],
    SyntaxError: ["IndentationError"],
    Warning: ["DeprecationWarning", "UserWarning", "FutureWarning", "RuntimeWarning"],
    BaseException: ["SystemExit", "KeyboardInterrupt", "GeneratorExit"]
  }).flatMap(([parent, names]) => names.map((name) => [name, parent]))
);

// src/python/budget.ts
var DEFAULT_LIMITS = {
  steps: 6e5,
  callDepth: 60,
  nesting: 700,
  items: 2e4,
  characters: 1e6,
  milliseconds: 750
};
var TOGETHER = 50;
var BETWEEN_LOOKS = 2e4;
var STEP = 40;
var ITEM = 2;
var CHARACTER = 0.2;
var LATELY_MS = 20;
var asked = null;
function usedLately() {
  const at = performance.now();
  if (asked === null || at - asked.at > LATELY_MS) asked = { at, used: process.cpuUsage() };
  return asked.used;
}
var Budget = class {
  limits;
  #steps = 0;
  #items = 0;
  #characters = 0;
  #work = 0;
  #began = performance.now();
  #used = usedLately();
  #excused = 0;
  constructor(limits) {
    this.limits = limits;
  }
  step() {
    this.steps(1);
  }
  /** For work that is done in one go, and takes as long as so many steps. */
  steps(count2) {
    this.#steps += count2;
    if (this.#steps > this.limits.steps) throw new BudgetExceeded(`more than ${this.limits.steps} steps`);
    this.#spend(count2 * STEP);
  }
  #spend(work) {
    this.#work += work;
    if (this.#work < BETWEEN_LOOKS) return;
    this.#work = 0;
    optimizeLongWork();
    if (this.millisecondsLeft < 0) throw new BudgetExceeded(`more than ${this.limits.milliseconds} ms`);
  }
  /**
   * By the clock, unless that is over: it goes on while a busy machine does other things, and what is said of a file must not
   * depend on those.
   */
  get millisecondsLeft() {
    const all3 = this.limits.milliseconds + this.#excused;
    const left = all3 - (performance.now() - this.#began);
    if (left >= 0) return left;
    const { user, system } = process.cpuUsage(this.#used);
    return all3 - (user + system) / 1e3;
  }
  /** Time that was spent on something that other files need too, and that has a limit of its own. */
  excuse(milliseconds) {
    this.#excused += milliseconds;
  }
  /** Call before making, or going through, a sequence of this length. */
  items(count2) {
    this.#items += count2;
    if (count2 > this.limits.items) throw new BudgetExceeded(`a sequence of more than ${this.limits.items} items`);
    if (this.#items > this.limits.items * TOGETHER) {
      throw new BudgetExceeded("too many items in all sequences together");
    }
    this.#spend(count2 * ITEM);
  }
  /** Call before making, or going through, a text of this length. */
  characters(count2) {
    this.#characters += count2;
    if (count2 > this.limits.characters) {
      throw new BudgetExceeded(`a text of more than ${this.limits.characters} characters`);
    }
    if (this.#characters > this.limits.characters * TOGETHER) throw new BudgetExceeded("too much text in all");
    this.#spend(count2 * CHARACTER);
  }
};

// src/python/evaluate-file.ts
function evaluateFile(path2, run) {
  const ending = evaluate(path2, run);
  for (const vocabulary of run.vocabularies) vocabulary.ended?.(path2, run);
  return ending;
}
function evaluate(path2, run) {
  try {
    return { kind: "finished", module: run.modules.loadMain(path2, moduleName(path2), run) };
  } catch (error) {
    if (error instanceof PyRaise) return { kind: "raised", error };
    if (error instanceof BudgetExceeded) return { kind: "stopped", reason: error.message };
    if (error instanceof RangeError || error instanceof Error && error.name === "RangeError") {
      return { kind: "stopped", reason: "nested too deeply" };
    }
    throw error;
  }
}
function moduleName(path2) {
  return path2.slice(path2.lastIndexOf("/") + 1).replace(/\.py$/, "");
}

// src/python/choice.ts
var MAX_ALTERNATIVES = 8;
function choiceOf(options) {
  const [first3] = options;
  if (first3 !== void 0 && alternatives(options) > MAX_ALTERNATIVES) {
    return { kind: "unknown", doubt: first3.condition.doubt, text: null, guess: null };
  }
  return { kind: "choice", options };
}
function alternatives(options) {
  return options.reduce((sum2, { value }) => sum2 + (value.kind === "choice" ? alternatives(value.options) : 1), 0);
}

// src/python/conditions.ts
var Conditions = class {
  /** Those that only a run decides, outermost first. */
  active = [];
  #since = [];
  #journals = [];
  #lastId = 0;
  #clock = 0;
  /** A moment; later moments are greater. Objects remember when they were made. */
  moment() {
    this.#clock += 1;
    return this.#clock;
  }
  /** The doubt about a change to an object made at that moment; null when the change surely happens. */
  doubtSince(born) {
    for (let index = this.active.length - 1; index >= 0; index--) {
      if ((this.#since[index] ?? 0) > born) return this.active[index]?.doubt ?? null;
    }
    return null;
  }
  /** The conditions under which a change to an object made at that moment happens, outermost first. */
  since(born) {
    return this.active.filter((_, index) => (this.#since[index] ?? 0) > born);
  }
  /** What is left of a choice where the evaluation stands. */
  settled(value) {
    if (value.kind !== "choice" || this.active.length === 0) return value;
    const left = value.options.filter(
      ({ condition: { id, branch } }) => this.active.every((one2) => one2.id !== id || one2.branch === branch)
    );
    const sure = left.find(({ condition: { id } }) => this.active.some((one2) => one2.id === id));
    return sure === void 0 ? value : this.settled(sure.value);
  }
  /** Sets a name, so that a branch can be undone. */
  write(names, name, value) {
    const journal = this.#journals.at(-1);
    if (journal !== void 0) {
      let changes = journal.get(names);
      if (changes === void 0) journal.set(names, changes = /* @__PURE__ */ new Map());
      if (!changes.has(name)) changes.set(name, names.get(name));
    }
    if (value === void 0) names.delete(name);
    else names.set(name, value);
  }
  newId() {
    this.#lastId += 1;
    return this.#lastId;
  }
  push(condition) {
    this.active.push(condition);
    this.#since.push(this.moment());
  }
  /** Conditions are left in any order: a `return` in a branch makes the rest of the function conditional. */
  remove(condition) {
    const index = this.active.lastIndexOf(condition);
    if (index === -1) return;
    this.active.splice(index, 1);
    this.#since.splice(index, 1);
  }
  /** Evaluates under one more condition. */
  under(condition, body2) {
    this.push(condition);
    try {
      return body2();
    } finally {
      this.remove(condition);
    }
  }
  /**
   * Evaluates both branches of something undecided and joins what they did to names. A branch that raises is taken as
   * the one that is not taken; when both raise, the first error goes on.
   */
  fork(doubt, loop, first3, second) {
    const id = this.newId();
    const conditions = [
      { id, branch: 0, doubt, loop },
      { id, branch: 1, doubt, loop }
    ];
    const a = this.#branch(conditions[0], first3);
    this.#undo(a.writes);
    const b = this.#branch(conditions[1], second);
    const raised = [a.result instanceof PyRaise, b.result instanceof PyRaise];
    if (a.result instanceof PyRaise && b.result instanceof PyRaise) throw a.result;
    if (raised[1] === true) {
      this.#undo(b.writes);
      this.#redo(a.writes);
    } else if (raised[0] !== true) this.#join(conditions, a.writes, b.writes);
    return { conditions, results: [valueOf(a.result), valueOf(b.result)] };
  }
  #branch(condition, body2) {
    const writes = /* @__PURE__ */ new Map();
    this.#journals.push(writes);
    try {
      return { result: this.under(condition, body2), writes };
    } catch (error) {
      if (error instanceof PyRaise) return { result: error, writes };
      throw error;
    } finally {
      this.#journals.pop();
    }
  }
  /** Puts the old values back; the journal holds the new ones afterwards. */
  #undo(writes) {
    for (const [names, changes] of writes) {
      for (const [name, before] of changes) {
        changes.set(name, names.get(name));
        if (before === void 0) names.delete(name);
        else names.set(name, before);
      }
    }
  }
  #redo(writes) {
    for (const [names, changes] of writes) {
      for (const [name, value] of changes) this.write(names, name, value);
    }
  }
  /** `first` holds the new values of an undone branch, `second` the old values of a branch that is still in force. */
  #join(conditions, first3, second) {
    this.#undo(second);
    for (const names of /* @__PURE__ */ new Set([...first3.keys(), ...second.keys()])) {
      const left = first3.get(names);
      const right = second.get(names);
      for (const name of /* @__PURE__ */ new Set([...left?.keys() ?? [], ...right?.keys() ?? []])) {
        const before = names.get(name);
        const a = left?.has(name) === true ? left.get(name) : before;
        const b = right?.has(name) === true ? right.get(name) : before;
        this.write(names, name, joined2(conditions, a, b));
      }
    }
  }
};
function valueOf(result) {
  return result instanceof PyRaise ? void 0 : result;
}
function joined2(conditions, a, b) {
  if (a === b || a !== void 0 && b !== void 0 && sameConstant(a, b)) return a;
  const options = [];
  if (a !== void 0) options.push({ condition: conditions[0], value: a });
  if (b !== void 0) options.push({ condition: conditions[1], value: b });
  return choiceOf(options);
}
function sameConstant(a, b) {
  if (a.kind === "host" && b.kind === "host") return a.sameAs?.(b) === true;
  if (a.kind !== b.kind) return false;
  if (a.kind === "external" && b.kind === "external") return !a.called && !b.called && a.path === b.path;
  if (a.kind === "none") return true;
  return "value" in a && "value" in b && a.value === b.value;
}

// src/python/libraries.ts
var STANDARD_MODULES = "abc argparse ast asyncio atexit base64 binascii bisect builtins bz2 calendar codecs collections concurrent configparser contextlib contextvars copy csv dataclasses datetime decimal difflib email enum errno filecmp fnmatch fractions ftplib functools gc getpass glob graphlib gzip hashlib heapq hmac html http importlib inspect io ipaddress itertools json keyword locale logging lzma math mimetypes multiprocessing numbers operator os pathlib pickle pkgutil platform posixpath pprint queue random re reprlib sched secrets select shlex shutil signal smtplib socket sqlite3 ssl stat statistics string struct subprocess sys sysconfig tarfile tempfile textwrap threading time timeit tomllib traceback types typing unicodedata unittest urllib uuid warnings weakref xml zipfile zlib zoneinfo __future__".split(" ");
var LIBRARIES = "absl adlfs aiohttp anthropic artm asyncpg attr attrs azure babel boto3 botocore bs4 catboost cerberus certifi clickhouse_connect clickhouse_driver confluent_kafka croniter cryptography cx_Oracle dagster dagster_airlift dask datadog dateutil dbt ddtrace deepdiff deltalake deprecated docker dotenv duckdb elasticsearch elasticsearch_dsl environs facebook_business faker fastavro feedparser fiona flatten_json folium fsspec gcsfs gensim geopandas geopy google google_auth_oauthlib googleapiclient grpc gspread gspread_dataframe h5py holidays httpx humps hvac inflect inflection isodate jinja2 joblib jsonschema jwt kubernetes ldap3 lightgbm loguru lxml markdown marshmallow matplotlib mimesis minio mlflow msal msgpack mysql MySQLdb neo4j networkx nltk numba numpy oauth2client openai openlineage openpyxl opensearchpy oracledb orjson pandas pandera papermill paramiko parse pendulum phonenumbers pika PIL plotly polars prometheus_client prophet psutil psycopg psycopg2 pyarrow pydantic pydantic_settings pydantic_xml pyhive pyhocon pyiceberg pymongo pymorphy2 pymssql pymysql pyodbc pyproj pysftp pyspark pytz rasterio ray redis regex requests rich ruamel s3fs scipy scrapy seaborn selenium sentry_sdk shapely simple_salesforce simplejson six sklearn slack_sdk slugify snowflake spacy sqlalchemy sqlglot sqlparse statsd statsmodels stringcase stripe structlog tabula tabulate tenacity tensorflow tldextract toml torch tqdm transformers trino typeguard tzlocal ujson unidecode urllib3 wandb websockets xarray xgboost xlrd xlsxwriter xmltodict yaml yfinance zeep".split(" ");
var NAMES = new Set(LIBRARIES);
function isLibrary(name) {
  return NAMES.has(name);
}

// src/python/scope.ts
var Scope = class {
  names;
  parent;
  kind;
  /** Names declared `global` or `nonlocal` here, and the scope they belong to. */
  elsewhere = /* @__PURE__ */ new Map();
  /** The class whose body it is. */
  cls = null;
  constructor(kind, parent, names = /* @__PURE__ */ new Map()) {
    this.kind = kind;
    this.parent = parent;
    this.names = names;
  }
  /** The value of a name as code in this scope sees it; class bodies are not seen from the functions inside. */
  find(name) {
    const own = (this.elsewhere.get(name) ?? this).names.get(name);
    if (own !== void 0) return own;
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      if (scope.kind === "class") continue;
      const value = scope.names.get(name);
      if (value !== void 0) return value;
    }
    return void 0;
  }
  /** The scope that an assignment to the name changes. */
  owner(name) {
    return this.elsewhere.get(name) ?? this;
  }
  get module() {
    let scope = this.parent ?? this;
    while (scope.parent !== null) scope = scope.parent;
    return scope;
  }
  /** The nearest enclosing function that binds the name, for `nonlocal`. */
  binder(name) {
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      if (scope.kind === "function" && scope.names.has(name)) return scope;
    }
    return void 0;
  }
};

// src/python/search-path.ts
function searchPath(from, module, roots, added, files) {
  const around = foldersAround(from);
  const inside = depthInPackages(from, around, module, files);
  const isRoot = (folder) => roots.includes(folder) || roots.includes(folder.slice(folder.lastIndexOf("/") + 1));
  const named5 = around.filter(isRoot);
  const sure = /* @__PURE__ */ new Set([...named5, ...around.slice(inside), ...roots, ...added]);
  const isTold = module !== void 0 && inside > 0;
  const doubtful2 = isTold ? [] : around.slice(0, inside).filter((folder) => !sure.has(folder));
  return [
    ...[...sure].map((folder) => ({ folder, doubtful: false })),
    ...doubtful2.map((folder) => ({ folder, doubtful: true }))
  ];
}
function foldersAround(path2) {
  const folders = [];
  for (let end = path2.lastIndexOf("/"); end > 0; end = path2.lastIndexOf("/", end - 1)) folders.push(path2.slice(0, end));
  return [...folders, ""];
}
function depthInPackages(from, around, module, files) {
  const told2 = depthOfName(from, module);
  if (told2 !== null) return Math.min(told2, around.length - 1);
  let packages = 0;
  while (packages < around.length - 1 && files.has(`${around[packages] ?? ""}/__init__.py`)) packages += 1;
  return packages;
}
function depthOfName(from, module) {
  if (module === void 0) return null;
  const dots = module.name.split(".").length - 1;
  return from.endsWith("/__init__.py") ? dots + 1 : dots;
}

// src/python/values.ts
var NONE2 = { kind: "none" };
var TRUE2 = { kind: "bool", value: true };
var FALSE2 = { kind: "bool", value: false };
var ELLIPSIS2 = { kind: "ellipsis" };
var bool = (value) => value ? TRUE2 : FALSE2;
var int = (value) => ({ kind: "int", value });
var float = (value) => ({ kind: "float", value });
var str = (value) => ({ kind: "str", value });
var tuple = (items3, open2 = null) => ({
  kind: "tuple",
  items: items3,
  open: open2,
  cls: null
});
var external = (path2, called = false) => ({ kind: "external", path: path2, called });
var TREE_ROOT = "/\uE000";

// src/python/unsure.ts
function perhaps(value, before, born, run) {
  return run.conditions.since(born).reduceRight((inside, condition) => {
    const otherwise = { ...condition, branch: condition.branch === 0 ? 1 : 0 };
    const option = before === void 0 ? [] : [{ condition: otherwise, value: before }];
    return choiceOf([{ condition, value: inside }, ...option]);
  }, value);
}
function doubted(value, doubt, run) {
  return value.kind === "unknown" ? value : { ...run.unknownFrom(doubt, { guess: value }), among: value };
}
function among(value, sources) {
  const holders = sources.filter(
    (source) => source.kind === "unknown" ? source.among !== void 0 : HOLDERS.has(source.kind)
  );
  if (holders.length === 0) return value;
  return { ...value, among: tuple(value.among === void 0 ? holders : [value.among, ...holders]) };
}
var HOLDERS = /* @__PURE__ */ new Set([
  ...["list", "tuple", "dict", "set", "host", "instance", "choice", "iterator"]
]);
function doubtEntries(dict, doubt, run) {
  dict.open ??= doubt;
  run.budget.items(dict.store.size);
  dict.store.replaceAll((value) => doubted(value, doubt, run));
}
function move(list, run) {
  const doubt = run.conditions.doubtSince(list.born);
  if (doubt !== null) doubtPlaces(list, doubt);
}
function doubtPlaces(list, doubt) {
  list.open ??= doubt;
  list.misplaced ??= doubt;
}

// src/python/host.ts
var Host = class {
  kind = "host";
  call(_args, run) {
    return run.unknown(`the result of calling ${this.typeName}`);
  }
};
var HostClass = class extends Host {
};
var NativeFunction = class extends Host {
  typeName = "function";
  name;
  #path;
  #body;
  /** @param path its import path, below which other names may lie (`datetime.datetime.now`). */
  constructor(name, body2, path2 = null) {
    super();
    this.name = name;
    this.#body = body2;
    this.#path = path2;
  }
  getAttr(name, run) {
    if (name === "__name__") return { kind: "str", value: this.name };
    return this.#path === null ? void 0 : run.resolve(`${this.#path}.${name}`);
  }
  call(args, run) {
    return noted(this.#body(args, run), args, run);
  }
};
function noted(result, args, run) {
  if (result.kind !== "unknown") return result;
  run.risk(result.doubt.reason);
  return among(result, [...args.positional, ...args.named.values()]);
}
var BoundNative = class extends Host {
  typeName = "builtin_function_or_method";
  #body;
  constructor(body2) {
    super();
    this.#body = body2;
  }
  call(args, run) {
    return this.#body(args, run);
  }
};
var UnknownAttribute = class _UnknownAttribute extends Host {
  typeName;
  #self;
  #name;
  constructor(self, name) {
    super();
    this.#self = self;
    this.#name = name;
    this.typeName = `${self.typeName}.${name}`;
  }
  call(args, run) {
    return run.callUnknown(`\`${this.typeName}()\``, args, { self: this.#self });
  }
  getAttr(name) {
    return new _UnknownAttribute(this.#self, `${this.#name}.${name}`);
  }
  truth() {
    return null;
  }
  equals() {
    return null;
  }
};
var NativeType = class extends Host {
  typeName = "type";
  path;
  #make;
  constructor(path2, make) {
    super();
    this.path = path2;
    this.#make = make;
  }
  get shortName() {
    return this.path.slice(this.path.lastIndexOf(".") + 1);
  }
  call(args, run) {
    return noted(this.#make(args, run), args, run);
  }
  getAttr(name, run) {
    if (name === "__name__") return { kind: "str", value: this.shortName };
    return run.resolve(`${this.path}.${name}`);
  }
  getItem() {
    return this;
  }
  text() {
    return `<class '${this.shortName}'>`;
  }
};
function outsidePath(value) {
  if (value.kind === "external") return value.path;
  if (value.kind === "class") return value.module.name === "builtins" ? `builtins.${value.name}` : null;
  return value instanceof NativeType || value instanceof HostClass ? value.path : null;
}

// src/python/methods/names.ts
var NAMES2 = new Map(
  Object.entries({
    bytes: "capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill",
    int: "as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes",
    float: "as_integer_ratio conjugate fromhex hex imag is_integer real",
    set: "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update",
    tuple: "count index start stop step",
    // With those of Counter, OrderedDict, ChainMap and defaultdict, which are dicts here.
    dict: "elements most_common subtract total move_to_end new_child parents maps default_factory",
    // With those of deque and of the views of a dict.
    list: "appendleft extendleft maxlen popleft rotate isdisjoint mapping"
  }).map(([type, names]) => [type, new Set(names.split(" "))])
);
function hasAttribute(type, name) {
  return NAMES2.get(type)?.has(name) ?? false;
}

// src/python/methods/number.ts
function numberAttribute(value, name) {
  const number = Number(value.value);
  const whole2 = value.kind !== "float";
  const method2 = (body2) => new BoundNative((_args, run) => body2(run));
  switch (name) {
    case "real":
      return whole2 ? int(number) : float(number);
    case "imag":
      return whole2 ? int(0) : float(0);
    case "numerator":
      return whole2 ? int(number) : void 0;
    case "denominator":
      return whole2 ? int(1) : void 0;
    case "conjugate":
      return method2(() => whole2 ? int(number) : float(number));
    case "bit_length":
      return whole2 ? method2(() => int(number === 0 ? 0 : Math.abs(number).toString(2).length)) : void 0;
    case "is_integer":
      return method2(() => bool(Number.isInteger(number)));
    default:
      return void 0;
  }
}

// src/python/call-arguments.ts
var NO_ARGUMENTS = {
  positional: [],
  named: /* @__PURE__ */ new Map(),
  openPositional: null,
  openNamed: null
};
function positional(...values) {
  return { ...NO_ARGUMENTS, positional: values };
}
function argument(args, index, name) {
  return args.named.get(name) ?? args.positional[index];
}
function allValues(args) {
  return [...args.positional, ...args.named.values()];
}

// src/python/methods/bytes.ts
function encodingOf(args, call) {
  const given = argument({ ...call, positional: args }, 0, "encoding");
  if (given === void 0) return "utf-8";
  const name = given.kind === "str" ? given.value.toLowerCase().replaceAll("_", "-") : "";
  if (name === "utf-8" || name === "utf8") return "utf-8";
  if (name === "ascii" || name === "us-ascii") return "ascii";
  return name === "latin-1" || name === "latin1" || name === "iso-8859-1" ? "latin-1" : null;
}
function errorsOf(args, call) {
  const given = argument({ ...call, positional: args }, 1, "errors");
  return given === void 0 ? "strict" : given.kind === "str" ? given.value : null;
}
function encoded(text2, args, call, run) {
  const encoding = encodingOf(args, call);
  if (encoding === null || new RegExp("\\p{Cs}", "u").test(text2)) return run.unknown("an encoded text");
  if (encoding === "utf-8") return { kind: "bytes", value: Buffer.from(text2, "utf8").toString("latin1") };
  const outside = encoding === "ascii" ? /[^\0-\x7f]/gu : /[^\0-\xff]/gu;
  const errors = errorsOf(args, call);
  if (outside.test(text2) && errors === "strict") run.raise("UnicodeEncodeError", `'${encoding}' codec can't encode`);
  if (errors !== "strict" && errors !== "ignore" && errors !== "replace") return run.unknown("an encoded text");
  return { kind: "bytes", value: text2.replaceAll(outside, errors === "replace" ? "?" : "") };
}
function decoded(bytes, args, call, run) {
  const encoding = encodingOf(args, call);
  if (encoding === "latin-1") return str(bytes);
  if (encoding === null) return run.unknown("decoded bytes");
  const text2 = Buffer.from(bytes, "latin1").toString("utf8");
  const isWhole = Buffer.from(text2, "utf8").toString("latin1") === bytes;
  return isWhole && (encoding === "utf-8" || !/[^\0-\x7f]/.test(text2)) ? str(text2) : run.unknown("decoded bytes");
}

// src/python/dict-store.ts
var HashStore = class {
  #entries = /* @__PURE__ */ new Map();
  get size() {
    return this.#entries.size;
  }
  get(hash) {
    return this.#entries.get(hash)?.[1];
  }
  set(hash, key2, value) {
    const known5 = this.#entries.get(hash);
    if (known5 === void 0) this.#entries.set(hash, [key2, value]);
    else known5[1] = value;
  }
  delete(hash) {
    return this.#entries.delete(hash);
  }
  replaceAll(change4) {
    for (const entry2 of this.#entries.values()) entry2[1] = change4(entry2[1]);
  }
  entries() {
    return [...this.#entries.values()].map(([key2, value]) => [key2, value]);
  }
};
var NameStore = class {
  names;
  #write;
  #opened;
  constructor(names, write2, opened2 = null) {
    this.names = names;
    this.#write = write2;
    this.#opened = opened2;
  }
  opened() {
    this.#opened?.();
  }
  /** A module has too many names for one of them to be meant. */
  replaceAll(change4) {
    if (this.#opened === null) for (const [name, value] of this.names) this.#write(name, change4(value));
  }
  get size() {
    return this.names.size;
  }
  get(hash) {
    return hash.startsWith("s") ? this.names.get(hash.slice(1)) : void 0;
  }
  set(_hash, key2, value) {
    if (key2.kind === "str") this.#write(key2.value, value);
  }
  delete(hash) {
    return this.names.delete(hash.slice(1));
  }
  entries() {
    return [...this.names].map(([name, value]) => [str(name), value]);
  }
};

// src/python/declared.ts
function declaredNames(node) {
  const names = /* @__PURE__ */ new Map();
  for (const statement of node.body) {
    if (statement.nodeType !== "AnnAssign" || statement.target.nodeType !== "Name") continue;
    const role = roleOf(statement.annotation);
    if (role === "class") continue;
    const name = statement.target.id;
    const { annotation } = statement;
    names.set(name, { name, role, type: annotation.nodeType === "Name" ? annotation.id : null });
  }
  return [...names.values()];
}
var ROLES = {
  ClassVar: "class",
  InitVar: "init",
  KW_ONLY: "keyword-only"
};
function roleOf(annotation) {
  const base = annotation.nodeType === "Subscript" ? annotation.value : annotation;
  const name = base.nodeType === "Name" ? base.id : base.nodeType === "Attribute" ? base.attr : "";
  return ROLES[name] ?? "field";
}

// src/python/decorators.ts
var TRANSPARENT = /^(typing|typing_extensions|abc|functools|warnings|deprecated|tenacity|retry|backoff|typeguard|beartype|pytest|airflow\.utils\.session|airflow\.utils\.db|airflow\.utils\.decorators|airflow\.decorators\.base|attr|attrs)\./;
function decorate(decorated2, decorators, run) {
  let value = decorated2;
  for (const decorator3 of [...decorators].reverse()) value = applyOne(decorator3, value, run);
  return value;
}
function applyOne(decorator3, value, run) {
  if (decorator3.kind === "external") {
    if (TRANSPARENT.test(decorator3.path)) return value;
    const name = decorator3.path.replace(/\(\)$/, "");
    return run.unknownFrom({ ...run.doubt(`the decorator \`${name}\``), aboutCode: true }, { guess: value });
  }
  if (decorator3.kind === "unknown") return run.unknownFrom(decorator3.doubt, { guess: value });
  return callValue(decorator3, positional(value), run);
}

// src/python/hash.ts
var MAX_LENGTH = 1e4;
var identities = /* @__PURE__ */ new WeakMap();
var lastIdentity = 0;
function identity2(value) {
  const known5 = identities.get(value);
  if (known5 !== void 0) return known5;
  lastIdentity += 1;
  identities.set(value, lastIdentity);
  return lastIdentity;
}
function* hashes(items3) {
  for (const item2 of items3) yield hashOf(item2);
}
function joined3(kind, hashes2) {
  let result = kind;
  for (const hash of hashes2) {
    if (hash === null) return null;
    result += `${hash.length}:${hash}`;
    if (result.length > MAX_LENGTH) return null;
  }
  return result;
}
function hashOfInstance(value) {
  const { cls } = value;
  if (cls.order.some((one2) => one2.attributes.has("__eq__") || one2.attributes.has("__hash__"))) return null;
  if (cls.flavour === "dataclass") {
    const frozen2 = cls.settings?.get("frozen");
    if (frozen2?.kind !== "bool" || !frozen2.value) return null;
    return joined3(
      `d${identity2(cls)}`,
      hashes(cls.fields.filter((field2) => field2.compared).map(({ name }) => value.attributes.get(name) ?? NONE2))
    );
  }
  const content = isPlainEnum(cls) ? value.attributes.get("value") : void 0;
  return content === void 0 ? `o${identity2(value)}` : hashOf(content);
}
function isPlainEnum(cls) {
  if (cls.flavour !== "enum") return false;
  return cls.order.some((one2) => one2.bases.some((base) => MIXED_IN.test(outsidePath(base) ?? "")));
}
var MIXED_IN = /^builtins\.(str|int)$|(^|\.)(StrEnum|IntEnum|IntFlag)$/;
function hashOf(value) {
  switch (value.kind) {
    case "none":
      return "n";
    case "bool":
      return value.value ? "i1" : "i0";
    case "int":
    case "float":
      return `i${value.value}`;
    case "str":
      return `s${value.value}`;
    case "bytes":
      return `b${value.value}`;
    case "path":
      return `p${value.path}`;
    case "external":
      return value.called ? null : `e${value.path}`;
    case "tuple": {
      if (value.open !== null) return null;
      return value.range === void 0 ? joined3("t", hashes(value.items)) : null;
    }
    case "set": {
      if (value.open !== null) return null;
      return value.frozen ? joined3("f", [...value.items.keys()].sort()) : null;
    }
    // Python has no hash for lists and dicts.
    case "list":
    case "dict":
    case "unknown":
    case "choice":
      return null;
    case "instance":
      return hashOfInstance(value);
    case "host":
      return value.equals === void 0 ? `o${identity2(value)}` : value.hash?.() ?? null;
    default:
      return `o${identity2(value)}`;
  }
}

// src/python/truth.ts
function truth(value, run) {
  switch (value.kind) {
    case "none":
      return false;
    case "bool":
      return value.value;
    case "int":
    case "float":
      return value.value !== 0;
    case "str":
    case "bytes":
      return value.value !== "";
    case "list":
    case "tuple":
      return value.open ?? value.items.length > 0;
    case "set":
      return value.open ?? value.items.size > 0;
    case "dict":
      return value.open ?? value.store.size > 0;
    case "unknown":
      return value.doubt;
    case "choice":
      return ofOptions(value.options, run);
    case "external":
      return run.doubt(`whether \`${value.path}\` is true`);
    case "host":
      return (value.truth === void 0 ? true : value.truth(run)) ?? run.doubt(`whether a ${value.typeName} is true`);
    case "instance":
      return ofInstance(value, run);
    default:
      return true;
  }
}
function ofOptions(options, run) {
  const results = options.map((option) => truth(option.value, run));
  const first3 = results[0];
  if (typeof first3 === "boolean" && results.length > 1 && results.every((result) => result === first3)) return first3;
  return options[0]?.condition.doubt ?? run.doubt("a value that is not always set");
}
function ofInstance(value, run) {
  for (const name of ["__bool__", "__len__"]) {
    if (findAttribute(value, name, run) === void 0) continue;
    return truth(callMethod(value, name, [], run), run);
  }
  return true;
}

// src/python/equality.ts
var MAX_COMPARED = 1e3;
function equal(a, b, run) {
  run.budget.step();
  if (isType(a) && isType(b)) return typePath(a) === typePath(b);
  if (a === b) return a.kind !== "unknown" && a.kind !== "choice" ? true : null;
  if (isUndecided(a) || isUndecided(b)) return null;
  if (a.kind === "host") return hostEquals(a, b, run);
  if (b.kind === "host") return hostEquals(b, a, run);
  if (a.kind === "instance") return instanceEqual(a, b, run);
  if (b.kind === "instance") return instanceEqual(b, a, run);
  const numbers = [a, b].map((value) => "value" in value && isNumeric(value) ? Number(value.value) : null);
  if (numbers[0] !== null && numbers[1] !== null) return numbers[0] === numbers[1];
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case "none":
    case "ellipsis":
      return true;
    case "str":
    case "bytes":
      run.budget.characters(Math.min(a.value.length, MAX_COMPARED));
      return b.kind === a.kind && a.value === b.value;
    case "path":
      return b.kind === "path" && a.path === b.path;
    case "list":
    case "tuple":
      if (b.kind !== "list" && b.kind !== "tuple") return false;
      if (isRange(a) !== isRange(b)) return false;
      if (a.open !== null || b.open !== null) return null;
      return allEqual(a.items, b.items, run);
    case "set":
      if (b.kind !== "set") return false;
      if (a.open !== null || b.open !== null) return null;
      return a.items.size === b.items.size && [...a.items.keys()].every((hash) => b.items.has(hash));
    case "dict":
      if (b.kind !== "dict") return false;
      if (a.open !== null || b.open !== null) return null;
      return sameEntries(a.store, b.store, run);
    default:
      return false;
  }
}
function isRange(value) {
  return value.kind === "tuple" && value.range !== void 0;
}
function sameEntries(a, b, run) {
  if (a.size !== b.size) return false;
  let undecided3 = false;
  for (const [key2, item2] of a.entries()) {
    const other2 = b.get(hashOf(key2) ?? "");
    const result = other2 === void 0 ? false : equal(item2, other2, run);
    if (result === false) return false;
    if (result === null) undecided3 = true;
  }
  return undecided3 ? null : true;
}
function hostEquals(host, other2, run) {
  return host.equals === void 0 ? host === other2 : host.equals(other2, run);
}
function isType(value) {
  return value.kind === "class" || outsidePath(value)?.startsWith("builtins.") === true;
}
function typePath(value) {
  return outsidePath(value) ?? `class ${identity2(value)}`;
}
function isUndecided(value) {
  return value.kind === "unknown" || value.kind === "choice" || value.kind === "external";
}
function isNumeric(value) {
  return value.kind === "int" || value.kind === "float" || value.kind === "bool";
}
function allEqual(a, b, run) {
  if (a.length !== b.length) return false;
  let undecided3 = false;
  for (const [index, item2] of a.entries()) {
    const other2 = b[index];
    const result = other2 === void 0 ? false : equal(item2, other2, run);
    if (result === false) return false;
    if (result === null) undecided3 = true;
  }
  return undecided3 ? null : true;
}
function instanceEqual(instance, other2, run) {
  if (findAttribute(instance, "__eq__", run) !== void 0) {
    const result = truth(callMethod(instance, "__eq__", [other2], run), run);
    return typeof result === "boolean" ? result : null;
  }
  const { cls } = instance;
  if (cls.flavour === "enum" && other2.kind !== "instance") {
    const value = instance.attributes.get("value");
    return isPlainEnum(cls) && value !== void 0 ? equal(value, other2, run) : false;
  }
  if (cls.flavour === "enum" && other2.kind === "instance" && other2.cls.flavour === "enum") {
    const [mine, theirs] = [hashOf(instance), hashOf(other2)];
    return mine === null || theirs === null ? null : mine === theirs;
  }
  if (cls.flavour === "dataclass" && other2.kind === "instance" && other2.cls === cls) {
    const fields = cls.fields.filter((field2) => field2.compared).map((field2) => field2.name);
    const mine = fields.map((name) => instance.attributes.get(name));
    const theirs = fields.map((name) => other2.attributes.get(name));
    if (mine.includes(void 0) || theirs.includes(void 0)) return null;
    return allEqual(
      mine.filter((value) => value !== void 0),
      theirs.filter((value) => value !== void 0),
      run
    );
  }
  return cls.unknownBase === null && cls.host === null ? false : null;
}

// src/python/parameters.ts
function bindParameters(fn, args, names, run) {
  const { args: parameters } = fn.node;
  const doubt = args.openPositional ?? args.openNamed;
  run.budget.items(args.positional.length + args.named.size);
  const byPosition = [...parameters.posonlyargs, ...parameters.args];
  const used = /* @__PURE__ */ new Set();
  for (const [index, { arg }] of byPosition.entries()) {
    const positionOnly = index < parameters.posonlyargs.length;
    let value = args.positional[index];
    const named5 = positionOnly ? void 0 : args.named.get(arg);
    if (value !== void 0 && named5 !== void 0) {
      run.raise("TypeError", `${fn.name}() got multiple values for argument '${arg}'`);
    }
    if (named5 !== void 0) used.add(arg);
    value ??= named5 ?? fallback(fn, index, byPosition.length, doubt, run);
    names.set(arg, value ?? missing(fn, arg, run));
  }
  for (const { arg } of parameters.kwonlyargs) {
    const named5 = args.named.get(arg);
    if (named5 !== void 0) used.add(arg);
    const given = named5 ?? unknownOr(fn.namedDefaults.get(arg), args.openNamed, run);
    names.set(arg, given ?? missing(fn, arg, run));
  }
  bindRest(fn, args, used, byPosition.length, names, run);
}
function bindRest(fn, args, used, positions, names, run) {
  const { args: parameters } = fn.node;
  const extra = args.positional.slice(positions);
  if (parameters.vararg !== void 0) names.set(parameters.vararg.arg, tuple(extra, args.openPositional));
  else if (extra.length > 0) {
    run.raise(
      "TypeError",
      `${fn.name}() takes ${positions} positional arguments but ${args.positional.length} were given`
    );
  }
  const rest = [...args.named].filter(([name]) => !used.has(name));
  if (parameters.kwarg !== void 0) {
    const entries = rest.map(([name, value]) => [str(name), value]);
    names.set(parameters.kwarg.arg, newDict(entries, run, { open: args.openNamed }));
  } else {
    const [first3] = rest;
    if (first3 !== void 0) run.raise("TypeError", `${fn.name}() got an unexpected keyword argument '${first3[0]}'`);
  }
}
function fallback(fn, index, count2, doubt, run) {
  return unknownOr(fn.defaults[index - (count2 - fn.defaults.length)], doubt, run);
}
function unknownOr(value, doubt, run) {
  if (doubt === null) return value;
  return run.unknownFrom(doubt, value === void 0 ? {} : { guess: value });
}
function missing(fn, name, run) {
  return run.raise("TypeError", `${fn.name}() missing the argument '${name}'`);
}

// src/python/context-manager.ts
var GeneratorContext = class extends Host {
  typeName = "_GeneratorContextManager";
  #fn;
  #args;
  constructor(fn, args) {
    super();
    this.#fn = fn;
    this.#args = args;
  }
  /** Runs the generator; `body` is called where it yields. */
  wrap(run, body2) {
    callFunction(this.#fn, this.#args, run, { yields: body2 });
  }
};

// src/python/generators.ts
var known2 = /* @__PURE__ */ new WeakMap();
function holdsYield(node) {
  let result = known2.get(node);
  if (result === void 0) {
    result = search(node);
    known2.set(node, result);
  }
  return result;
}
function search(node) {
  const pending = [node];
  while (pending.length > 0) {
    const next = pending.pop();
    if (Array.isArray(next)) {
      for (const item2 of next) pending.push(item2);
      continue;
    }
    if (typeof next !== "object" || next === null || !("nodeType" in next)) continue;
    switch (next.nodeType) {
      case "Yield":
      case "YieldFrom":
        return true;
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "Lambda":
      case "ClassDef":
        continue;
      default:
        for (const child of Object.values(next)) if (typeof child === "object") pending.push(child);
    }
  }
  return false;
}

// src/python/dataclass.ts
function initOf(search2) {
  for (const cls of search2) {
    if (cls.kind === "host") return void 0;
    const written3 = cls.attributes.get("__init__");
    if (written3 !== void 0) return written3;
    if (cls.settings !== void 0 && !isOff(cls.settings, "init")) return cls;
  }
  return void 0;
}
function initDataclass(instance, owner, args, run) {
  const parameters = owner.parameters ?? owner.fields;
  const foreign = owner.unknownBase ?? owner.host?.path ?? null;
  if (foreign === null) checkArguments(owner, parameters, args, run);
  else for (const [name, value] of args.named) run.write(instance.attributes, name, value);
  const handedOn = [];
  let index = 0;
  for (const field2 of parameters) {
    const value = field2.inInit ? args.named.get(parameterOf(field2)) ?? (field2.keywordOnly === true ? void 0 : args.positional[index++]) : void 0;
    const doubted4 = value !== void 0 && foreign !== null && args.positional.includes(value);
    const given = doubted4 ? run.unknown(`the fields of \`${foreign}\``, { guess: value }) : value;
    const content = converted(field2, given ?? fallback2(field2, args, instance, run), run);
    if (content === void 0) {
      if (!field2.inInit) continue;
      run.raise("TypeError", `${owner.name}.__init__() missing the argument '${parameterOf(field2)}'`);
    }
    if (field2.initOnly === true) handedOn.push(content);
    else run.write(instance.attributes, field2.name, content);
  }
  for (const hook of ["__post_init__", "__attrs_post_init__"]) {
    if (findAttribute(instance, hook, run) !== void 0) callMethod(instance, hook, handedOn, run);
  }
}
function checkArguments(owner, parameters, args, run) {
  const wanted = parameters.filter((field2) => field2.inInit);
  if (args.positional.length > wanted.filter(({ keywordOnly }) => keywordOnly !== true).length) {
    run.raise("TypeError", `${owner.name}() got too many arguments`);
  }
  for (const name of args.named.keys()) {
    if (!wanted.some((field2) => parameterOf(field2) === name)) {
      run.raise("TypeError", `${owner.name}.__init__() got an unexpected keyword argument '${name}'`);
    }
  }
}
function parameterOf(field2) {
  return field2.parameter ?? field2.name;
}
function converted(field2, value, run) {
  if (value === void 0 || field2.converter === void 0) return value;
  return callValue(field2.converter, positional(value), run);
}
function fallback2(field2, args, instance, run) {
  const doubt = args.openNamed ?? (field2.keywordOnly === true ? null : args.openPositional);
  if (doubt !== null && field2.inInit) return run.unknownFrom(doubt);
  if (field2.factory === null) return field2.fallback ?? void 0;
  return callValue(field2.factory, field2.makesOfSelf?.() === true ? positional(instance) : NO_ARGUMENTS, run);
}
function isOff(settings, name) {
  const given = settings.get(name);
  return given?.kind === "bool" && !given.value;
}
function isOn(settings, name) {
  const given = settings.get(name);
  return given?.kind === "bool" && given.value;
}

// src/python/lift.ts
function lift(operands, run, operation) {
  const index = operands.findIndex(isUndecided2);
  const operand = operands[index];
  if (operand === void 0) return operation(operands);
  if (operand.kind === "external") return run.unknown(`the value of \`${operand.path}\``);
  if (operand.kind === "choice") {
    return eachOption(operand.options, run, (value) => lift(operands.with(index, value), run, operation));
  }
  if (operand.kind !== "unknown") return operation(operands);
  const { guess } = operand;
  if (guess === null) return withoutText(operand);
  const result = guessed(() => lift(operands.with(index, guess), run, operation));
  if (result === null) return withoutText(operand);
  if (result.kind === "unknown") return { ...result, doubt: operand.doubt };
  return run.unknownFrom(operand.doubt, { guess: result });
}
function isUndecided2(operand) {
  if (operand.kind === "external") return operand.called;
  return operand.kind === "choice" || operand.kind === "unknown";
}
function guessed(operation) {
  try {
    return operation();
  } catch (error) {
    if (error instanceof PyRaise) return null;
    throw error;
  }
}
function eachOption(options, run, operation) {
  const results = options.map(({ condition, value }) => ({
    condition,
    value: run.conditions.under(condition, () => {
      run.budget.step();
      return operation(value);
    })
  }));
  const only = results[0];
  if (only !== void 0 && results.length > 1 && results.every((result) => result.value === only.value)) {
    return only.value;
  }
  return choiceOf(results);
}
function withoutText(value) {
  return value.text === null ? value : { ...value, text: null };
}

// src/python/standard/native.ts
function functions(module, bodies) {
  return Object.entries(bodies).map(([name, body2]) => [
    `${module}.${name}`,
    new NativeFunction(name, body2, `${module}.${name}`)
  ]);
}
function onTexts(body2) {
  return (args, run) => {
    if (args.openPositional !== null) return run.unknownFrom(args.openPositional);
    return lift([...args.positional, ...args.named.values()], run, (values) => {
      const texts = values.map(
        (value) => value.kind === "str" ? value.value : value.kind === "path" ? value.path : null
      );
      const known5 = texts.filter((text2) => text2 !== null);
      return known5.length === texts.length ? body2(known5, run) : run.unknown("a text");
    });
  };
}
function countOr(value, fallback4) {
  if (value === void 0 || value.kind === "none") return fallback4;
  return value.kind === "int" || value.kind === "bool" ? Number(value.value) : null;
}
var identityDecorator = (args, run) => args.positional[0] ?? run.unknown("a decorator");

// src/python/standard/dataclasses.ts
function dataclass(args, run) {
  const [cls] = args.positional;
  if (cls?.kind !== "class") {
    return new NativeFunction("dataclass", (inner, innerRun) => dataclass({ ...inner, named: args.named }, innerRun));
  }
  if (cls.flavour === "plain") cls.flavour = "dataclass";
  cls.settings = args.named;
  const parameters = inheritedFields(cls);
  let keywordOnly = isOn(args.named, "kw_only");
  for (const { name, role } of cls.declared) {
    if (role === "keyword-only") keywordOnly = true;
    else {
      const field2 = toField(name, cls.attributes.get(name) ?? null);
      parameters.set(name, {
        ...field2,
        keywordOnly: field2.keywordOnly ?? keywordOnly,
        initOnly: role === "init"
      });
      clearField(cls, field2, run);
    }
  }
  setFields(cls, [...parameters.values()]);
  return cls;
}
function inheritedFields(cls) {
  const fields = /* @__PURE__ */ new Map();
  for (const base of cls.order.slice(1).reverse()) {
    if (base.settings === void 0) continue;
    for (const field2 of base.parameters ?? base.fields) fields.set(field2.name, field2);
  }
  return fields;
}
function setFields(cls, parameters) {
  cls.parameters = parameters;
  cls.fields = parameters.filter(({ initOnly }) => initOnly !== true);
}
function clearField(cls, { name, fallback: fallback4 }, run) {
  const value = cls.attributes.get(name);
  if (value?.kind !== "instance" || value.cls !== FIELD) return;
  if (fallback4 === null) cls.attributes.delete(name);
  else run.write(cls.attributes, name, fallback4);
}
function toField(name, value) {
  if (value?.kind !== "instance" || value.cls !== FIELD) {
    return { name, fallback: value, factory: null, inInit: true, inRepr: true, compared: true };
  }
  const settings = value.attributes;
  return {
    name,
    fallback: settings.get("default") ?? null,
    factory: settings.get("default_factory") ?? null,
    inInit: !isOff(settings, "init"),
    inRepr: !isOff(settings, "repr"),
    compared: !isOff(settings, "compare"),
    ...settings.has("kw_only") ? { keywordOnly: isOn(settings, "kw_only") } : {}
  };
}
var NO_MODULE = { kind: "module", name: "dataclasses", path: "", attributes: /* @__PURE__ */ new Map(), open: false };
var FIELD = makeClass("dataclasses.Field", [], NO_MODULE);
function fieldObject(attributes) {
  return { kind: "instance", cls: FIELD, attributes: new Map(attributes), host: null };
}
function asTuple(value, run) {
  if (value.kind === "list")
    return newList(
      value.items.map((item2) => asTuple(item2, run)),
      run,
      value.open
    );
  if (value.kind !== "instance" || value.cls.flavour !== "dataclass") return value;
  run.budget.step();
  return tuple(value.cls.fields.map(({ name }) => asTuple(value.attributes.get(name) ?? NONE2, run)));
}
function asDict(value, run) {
  run.budget.step();
  if (value.kind === "list")
    return newList(
      value.items.map((item2) => asDict(item2, run)),
      run,
      value.open
    );
  if (value.kind === "dict") {
    const entries2 = value.store.entries().map(([key2, item2]) => [key2, asDict(item2, run)]);
    return newDict(entries2, run, { open: value.open, factory: value.factory });
  }
  if (value.kind !== "instance" || value.cls.flavour !== "dataclass") return value;
  const entries = value.cls.fields.flatMap(({ name }) => {
    const item2 = value.attributes.get(name);
    return item2 === void 0 ? [] : [[str(name), asDict(item2, run)]];
  });
  return newDict(entries, run);
}
function replace(args, run) {
  const [value] = args.positional;
  if (value?.kind !== "instance" || value.cls.flavour !== "dataclass") return run.unknown("a changed dataclass");
  const named5 = /* @__PURE__ */ new Map();
  for (const { name, parameter, inInit } of value.cls.fields) {
    const current = value.attributes.get(name);
    if (inInit && current !== void 0) named5.set(parameter ?? name, current);
  }
  for (const [name, changed2] of args.named) named5.set(name, changed2);
  return callValue(value.cls, { positional: [], named: named5, openPositional: null, openNamed: args.openNamed }, run);
}
var dataclassNames = new Map(
  functions("dataclasses", {
    dataclass,
    field: (args) => fieldObject(args.named),
    asdict: (args, run) => asDict(args.positional[0] ?? NONE2, run),
    astuple: (args, run) => asTuple(args.positional[0] ?? NONE2, run),
    replace,
    fields: (args, run) => {
      const [given] = args.positional;
      const cls = given?.kind === "instance" ? given.cls : given;
      if (cls?.kind !== "class" || cls.flavour !== "dataclass") return run.unknown("the fields of a dataclass");
      return tuple(cls.fields.map((one2) => fieldObject(/* @__PURE__ */ new Map([["name", str(one2.name)]]))));
    }
  })
);

// src/python/standard/attrs.ts
var AttributeObject = class extends Host {
  typeName = "attr attribute";
  settings;
  /** The method that `@name.default` decorates. */
  maker = null;
  constructor({ positional: [fallback4], named: named5 }) {
    super();
    this.settings = fallback4 === void 0 ? named5 : new Map([["default", fallback4], ...named5]);
  }
  getAttr(name) {
    if (name === "validator") return new BoundNative((args) => args.positional[0] ?? NONE2);
    if (name !== "default") return void 0;
    return new BoundNative((args) => {
      this.maker = args.positional[0] ?? null;
      return args.positional[0] ?? NONE2;
    });
  }
};
var Factory = class extends Host {
  typeName = "Factory";
  make;
  takesSelf;
  constructor({ positional: [make], named: named5 }) {
    super();
    this.make = make ?? named5.get("factory") ?? NONE2;
    this.takesSelf = isOn(named5, "takes_self");
  }
};
function decorator(kind) {
  const decorate2 = (cls, named5, run) => {
    if (cls.flavour === "plain") cls.flavour = "dataclass";
    cls.settings = kind.frozen ? new Map([...named5, ["frozen", TRUE2]]) : named5;
    const own = ownFields(cls, named5, kind, run);
    const taken = new Set(own.map(({ name }) => name));
    const inherited = [...inheritedFields(cls).values()].filter(({ name }) => !taken.has(name));
    const forced = kind.forced && isOn(named5, "kw_only");
    setFields(cls, [...forced ? inherited.map((field2) => ({ ...field2, keywordOnly: true })) : inherited, ...own]);
    return cls;
  };
  return ({ positional: [cls], named: named5 }, run) => cls?.kind === "class" ? decorate2(cls, named5, run) : new NativeFunction(
    "decorator",
    ({ positional: [inner = NONE2] }, innerRun) => inner.kind === "class" ? decorate2(inner, named5, innerRun) : inner
  );
}
function ownFields(cls, named5, kind, run) {
  const marked = [...cls.attributes].filter(([, value]) => value instanceof AttributeObject).map(([name]) => name);
  const declared = cls.declared.map(({ name }) => name);
  const annotated = named5.has("auto_attribs") ? isOn(named5, "auto_attribs") : kind.annotated ?? marked.every((name) => declared.includes(name));
  const keywordOnly = isOn(named5, "kw_only");
  return (annotated ? declared : marked).map((name) => {
    const value = cls.attributes.get(name);
    cls.attributes.delete(name);
    return toField2(name, value ?? null, keywordOnly, run);
  });
}
function toField2(name, value, keywordOnly, run) {
  const attribute2 = value instanceof AttributeObject ? value : null;
  const settings = attribute2?.settings ?? NO_ARGUMENTS.named;
  const written3 = attribute2 === null ? value : settings.get("default") ?? null;
  const made2 = written3 instanceof Factory ? written3 : null;
  const alias = settings.get("alias");
  const converter = settings.get("converter");
  if (settings.has("validator")) run.risk(`the validator of '${name}'`);
  return {
    name,
    parameter: alias?.kind === "str" ? alias.value : name.replace(/^_+/, ""),
    fallback: made2 === null ? written3 : null,
    factory: attribute2?.maker ?? made2?.make ?? settings.get("factory") ?? null,
    makesOfSelf: () => attribute2 !== null && attribute2.maker !== null || made2?.takesSelf === true,
    ...converter === void 0 || converter.kind === "none" ? {} : { converter },
    inInit: !isOff(settings, "init"),
    inRepr: !isOff(settings, "repr"),
    compared: !isOff(settings, "eq"),
    keywordOnly: keywordOnly || isOn(settings, "kw_only")
  };
}
var attribute = (args) => new AttributeObject(args);
var classic = decorator({ annotated: false, frozen: false, forced: true });
var define = decorator({ annotated: null, frozen: false, forced: false });
var frozen = decorator({ annotated: null, frozen: true, forced: false });
var COMMON = {
  define,
  mutable: define,
  frozen,
  field: attribute,
  Factory: (args) => new Factory(args),
  asdict: (args, run) => asDict(args.positional[0] ?? NONE2, run),
  evolve: replace
};
var attrsNames = new Map([
  ...functions("attrs", COMMON),
  ...functions("attr", {
    ...COMMON,
    s: classic,
    attrs: classic,
    attributes: classic,
    dataclass: decorator({ annotated: true, frozen: false, forced: true }),
    ib: attribute,
    attrib: attribute,
    attr: attribute
  })
]);

// src/python/methods/deque.ts
function limit(deque, end) {
  const most = deque.deque?.limit ?? Infinity;
  if (deque.items.length <= most) return;
  deque.items = end === "right" ? deque.items.slice(deque.items.length - most) : deque.items.slice(0, most);
}
function add(self, added, end, run) {
  move(self, run);
  run.budget.items(self.items.length + added.length);
  if (end === "right") self.items = [...self.items, ...added];
  else self.items = [...[...added].reverse(), ...self.items];
  limit(self, end);
  return NONE2;
}
var extend = (end) => (self, args, run) => {
  const items3 = itemsOf(args.positional[0] ?? NONE2, run);
  const doubt = isItems(items3) ? items3.open : items3;
  if (doubt !== null) doubtPlaces(self, doubt);
  if (isItems(items3)) {
    add(self, items3.values, end, run);
  }
  return NONE2;
};
var dequeMethods = /* @__PURE__ */ new Map([
  ["append", (self, args, run) => add(self, args.positional.slice(0, 1), "right", run)],
  ["appendleft", (self, args, run) => add(self, args.positional.slice(0, 1), "left", run)],
  ["extend", extend("right")],
  ["extendleft", extend("left")],
  [
    "popleft",
    (self, _args, run) => {
      move(self, run);
      if (self.open !== null) return run.unknownFrom(self.open);
      return self.items.shift() ?? run.raise("IndexError", "pop from an empty deque");
    }
  ],
  [
    "rotate",
    (self, args, run) => {
      move(self, run);
      const [steps] = args.positional;
      const { length: length2 } = self.items;
      if (steps !== void 0 && steps.kind !== "int") doubtPlaces(self, run.doubt("a rotated deque"));
      else if (length2 > 0) {
        const by = ((steps?.value ?? 1) % length2 + length2) % length2;
        self.items = [...self.items.slice(length2 - by), ...self.items.slice(0, length2 - by)];
      }
      return NONE2;
    }
  ],
  ["copy", (self, _args, run) => newDeque([...self.items], self.deque?.limit ?? null, run, self.open)]
]);
function newDeque(items3, most, run, open2 = null) {
  const deque = { ...newList(items3, run, open2), deque: { limit: most } };
  limit(deque, "right");
  return deque;
}

// src/python/standard/collections.ts
function namedTuple(args, run) {
  const [name = NONE2, fieldNames = NONE2] = args.positional;
  if (name.kind !== "str") return run.unknown("a named tuple");
  const names = fieldsOf(args.named.get("field_names") ?? fieldNames, run);
  if (names === null) return run.unknown("a named tuple");
  const defaults = args.named.get("defaults");
  const values = defaults?.kind === "tuple" || defaults?.kind === "list" ? defaults.items : [];
  const cls = makeClass(name.value, [external("typing.NamedTuple")], run.frame.module);
  cls.fields = names.map((field2, index) => ({
    name: field2,
    fallback: values[index - (names.length - values.length)] ?? null,
    factory: null,
    inInit: true,
    inRepr: true,
    compared: true
  }));
  return cls;
}
function fieldsOf(value, run) {
  if (value.kind === "str") return value.value.split(/[\s,]+/).filter((name) => name !== "");
  const items3 = itemsOf(value, run);
  if (!isItems(items3) || items3.open !== null) return null;
  const names = items3.values.flatMap(
    (item2) => item2.kind === "str" ? [item2.value] : item2.kind === "tuple" && item2.items[0]?.kind === "str" ? [item2.items[0].value] : []
  );
  return names.length === items3.values.length ? names : null;
}
var NO_MODULE2 = { kind: "module", name: "types", path: "", attributes: /* @__PURE__ */ new Map(), open: false };
function orderedDict(args, run) {
  const dict = newDict([], run);
  const [other2] = args.positional;
  if (other2 !== void 0) mergeInto(dict, other2, run);
  for (const [name, value] of args.named) putEntry(dict, str(name), value, run);
  return { ...dict, flavour: "OrderedDict" };
}
var collectionsNames = new Map([
  ...functions("collections", {
    namedtuple: namedTuple,
    OrderedDict: orderedDict,
    defaultdict: (args, run) => {
      const dict = newDict([], run, { factory: args.positional[0] ?? NONE2 });
      const other2 = args.positional[1];
      if (other2 !== void 0) mergeInto(dict, other2, run);
      return dict;
    },
    Counter: newCounter,
    deque: (args, run) => {
      const items3 = itemsOf(args.positional[0] ?? newList([], run), run);
      const most = argument(args, 1, "maxlen") ?? NONE2;
      if (!isItems(items3)) return run.unknownFrom(items3);
      if (most.kind !== "none" && most.kind !== "int") return run.unknown("the length of a deque");
      return newDeque([...items3.values], most.kind === "int" ? most.value : null, run, items3.open);
    },
    ChainMap: (args, run) => {
      const dict = newDict([], run);
      for (const other2 of [...args.positional].reverse()) mergeInto(dict, other2, run);
      return { ...dict, flavour: "ChainMap" };
    }
  }),
  ...functions("types", {
    SimpleNamespace: (args) => ({
      kind: "instance",
      cls: makeClass("SimpleNamespace", [], NO_MODULE2),
      attributes: new Map(args.named),
      host: null
    }),
    MappingProxyType: (args) => args.positional[0] ?? NONE2
  }),
  ["enum.auto", new NativeFunction("auto", () => external("enum.auto()", true))],
  ...functions("enum", { unique: (args) => args.positional[0] ?? NONE2 })
]);

// src/python/standard/files.ts
import { isUtf8 as isUtf82 } from "node:buffer";

// src/python/standard/wildcard.ts
function matchesWildcard(pattern, name) {
  if (!isWildcard(pattern)) return pattern === name;
  const parts = partsOf(pattern);
  const characters = Array.from(name);
  let part = 0;
  let at = 0;
  let star = -1;
  let afterStar = 0;
  while (at < characters.length) {
    const wanted = parts[part];
    if (wanted === "*") {
      star = part;
      afterStar = at;
      part += 1;
    } else if (wanted?.(characters[at] ?? "") === true) {
      part += 1;
      at += 1;
    } else if (star !== -1) {
      part = star + 1;
      afterStar += 1;
      at = afterStar;
    } else return false;
  }
  while (parts[part] === "*") part += 1;
  return part === parts.length;
}
var isWildcard = (pattern) => /[*?[]/.test(pattern);
function partsOf(pattern) {
  const characters = Array.from(pattern);
  const parts = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    const end = character === "[" ? endOfSet(characters, at) : -1;
    if (end !== -1) {
      parts.push(setOf(characters.slice(at + 1, end)));
      at = end;
    } else if (character === "*") {
      if (parts.at(-1) !== "*") parts.push("*");
    } else {
      parts.push(character === "?" ? () => true : (other2) => other2 === character);
    }
  }
  return parts;
}
function endOfSet(characters, start) {
  const first3 = characters[start + 1] === "!" ? start + 2 : start + 1;
  return characters.indexOf("]", first3 + 1);
}
function setOf(content) {
  const negated = content[0] === "!";
  const members = negated ? content.slice(1) : content;
  const ranges = [];
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? "";
    const to = members[at + 1] === "-" ? members[at + 2] : void 0;
    ranges.push([from, to ?? from]);
    if (to !== void 0) at += 2;
  }
  const within3 = (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => (from.codePointAt(0) ?? 0) <= code && code <= (to.codePointAt(0) ?? 0));
  };
  return (character) => within3(character) !== negated;
}

// src/python/arithmetic.ts
function numberOp(operator, left, right, run) {
  if (!isNumber(left) || !isNumber(right)) return void 0;
  const a = Number(left.value);
  const b = Number(right.value);
  const whole2 = left.kind !== "float" && right.kind !== "float";
  if (b === 0 && (operator === "Div" || operator === "FloorDiv" || operator === "Mod")) {
    run.raise("ZeroDivisionError", "division by zero");
  }
  if (operator === "Pow" && a === 0 && b < 0) run.raise("ZeroDivisionError", "0.0 cannot be raised to a negative power");
  if (left.kind === "bool" && right.kind === "bool") {
    if (operator === "BitOr") return bool(left.value || right.value);
    if (operator === "BitAnd") return bool(left.value && right.value);
  }
  const result = compute(operator, a, b);
  if (result === null) return run.unknown("a number");
  if (!whole2 || operator === "Div" || operator === "Pow" && b < 0) return float(result);
  return Number.isSafeInteger(result) ? int(result === 0 ? 0 : result) : run.unknown("a very large number");
}
function isNumber(value) {
  return value.kind === "int" || value.kind === "float" || value.kind === "bool";
}
function compute(operator, a, b) {
  switch (operator) {
    case "Add":
      return a + b;
    case "Sub":
      return a - b;
    case "Mult":
      return a * b;
    case "Div":
      return a / b;
    case "FloorDiv":
      return Math.round((a - remainder(a, b)) / b);
    case "Mod":
      return remainder(a, b);
    case "Pow":
      return a ** b;
    case "LShift":
      return b < 0 ? null : a * 2 ** b;
    case "RShift":
      return b < 0 ? null : Math.floor(a / 2 ** b);
    case "BitOr":
      return bitwise(a, b, (x, y) => x | y);
    case "BitAnd":
      return bitwise(a, b, (x, y) => x & y);
    case "BitXor":
      return bitwise(a, b, (x, y) => x ^ y);
    case "MatMult":
      return null;
  }
}
function remainder(a, b) {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}
function bitwise(a, b, operation) {
  return Number.isInteger(a) && Number.isInteger(b) ? Number(operation(BigInt(a), BigInt(b))) : null;
}
function unaryOp(operator, operand, run) {
  if (operator === "Not") {
    const test4 = truth(operand, run);
    if (typeof test4 === "boolean") return bool(!test4);
    const guess = operand.kind === "unknown" && operand.guess !== null ? truth(operand.guess, run) : test4;
    return run.unknownFrom(test4, typeof guess === "boolean" ? { guess: bool(!guess) } : {});
  }
  return lift([operand], run, ([value = operand]) => {
    if (!isNumber(value)) return run.unknown(`the result of an operator on a ${value.kind}`);
    const number = Number(value.value);
    const result = operator === "USub" ? -number : operator === "UAdd" ? number : -number - 1;
    if (value.kind === "float" && operator !== "Invert") return float(result);
    if (value.kind === "float") return run.raise("TypeError", "bad operand type for unary ~: 'float'");
    return int(result === 0 ? 0 : result);
  });
}

// src/python/plain-enum.ts
function plainValue(value) {
  if (value.kind !== "instance" || !isPlainEnum(value.cls)) return value;
  return value.attributes.get("value") ?? value;
}

// src/python/code-points.ts
var WHITE_SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
function isPlain(text2) {
  return !/[\uD800-\uDFFF]/.test(text2);
}
function lengthOf(text2) {
  return isPlain(text2) ? text2.length : Array.from(text2).length;
}
function sliceOf(text2, start, end) {
  return isPlain(text2) ? text2.slice(start, end) : Array.from(text2).slice(start, end).join("");
}
function orderOfTexts(a, b) {
  if (isPlain(a) && isPlain(b)) return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [Array.from(a), Array.from(b)];
  const index = left.findIndex((char, position3) => char !== right[position3]);
  if (index === -1) return left.length - right.length;
  return (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1);
}

// src/python/number-text.ts
function floatText(value) {
  const special = specialText(value);
  if (special !== null) return special;
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) return pythonExponent(value.toExponential());
  const sign = Object.is(value, -0) ? "-" : "";
  return Number.isInteger(value) ? `${sign}${String(value)}.0` : String(value);
}
function specialText(value) {
  if (Number.isNaN(value)) return "nan";
  return Number.isFinite(value) ? null : value > 0 ? "inf" : "-inf";
}
function pythonExponent(text2) {
  return text2.replace(/e([+-])(\d)$/, "e$10$2");
}
function fixedText(value, digits) {
  const special = specialText(value);
  if (special !== null) return special;
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const magnitude = Math.abs(value);
  if (magnitude >= 1e21) return `${sign}${BigInt(magnitude)}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
  const exact = magnitude.toFixed(digits + 30);
  if (!exact.endsWith(`5${"0".repeat(29)}`)) return sign + magnitude.toFixed(digits);
  const down = exact.slice(0, -30).replace(/\.$/, "");
  return sign + (/[02468]$/.test(down) ? down : magnitude.toFixed(digits));
}
function exponentText(value, digits) {
  return specialText(value) ?? (Object.is(value, -0) ? "-" : "") + pythonExponent(value.toExponential(digits));
}
function generalText(value, digits, keepsPoint = false) {
  const special = specialText(value);
  if (special !== null) return special;
  const precision = Math.max(1, digits);
  const exponential = value.toExponential(precision - 1);
  const exponent = Number(exponential.slice(exponential.indexOf("e") + 1));
  const sign = Object.is(value, -0) ? "-" : "";
  if (exponent < -4 || exponent >= (keepsPoint ? precision - 1 : precision)) {
    return sign + pythonExponent(exponential.replace(/\.?0+e/, "e"));
  }
  const text2 = value.toFixed(Math.max(0, precision - 1 - exponent));
  const trimmed = text2.includes(".") ? text2.replace(/\.?0+$/, "") : text2;
  return sign + (keepsPoint && !trimmed.includes(".") ? `${trimmed}.0` : trimmed);
}
function rounded(value, digits) {
  if (digits >= 0) return digits > 60 ? value : Number(fixedText(value, digits));
  const unit = 10 ** -digits;
  return roundedToWhole(value / unit) * unit;
}
function roundedToWhole(value) {
  const down = Math.floor(value);
  const rest = value - down;
  if (rest !== 0.5) return rest < 0.5 ? down : down + 1;
  return down % 2 === 0 ? down : down + 1;
}

// src/python/repr.ts
var MAX_DEPTH2 = 60;
function repr(value, run) {
  return represent(value, run, []);
}
function represent(value, run, around) {
  run.budget.step();
  switch (value.kind) {
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "float":
      return floatText(value.value);
    case "str":
      return quoted(value.value);
    case "bytes":
      return bytesText(value.value);
    case "ellipsis":
      return "Ellipsis";
    case "list":
    case "tuple":
    case "dict":
    case "set":
      if (value.open !== null || around.length > MAX_DEPTH2) return null;
      if (around.includes(value)) return ELSEWHERE[value.kind];
      return container(value, run, [...around, value]);
    case "path":
      return `PosixPath(${quoted(value.path)})`;
    case "instance":
      return instanceText(value, run, around);
    default:
      return null;
  }
}
var ELSEWHERE = { list: "[...]", tuple: "(...)", dict: "{...}", set: "set(...)" };
function container(value, run, around) {
  const all3 = (items3) => {
    const parts = [];
    let length2 = 0;
    for (const item2 of items3) {
      const part = represent(item2, run, around);
      if (part === null) return null;
      length2 += part.length + 2;
      parts.push(part);
    }
    run.budget.characters(length2);
    return parts;
  };
  switch (value.kind) {
    case "list": {
      const parts = all3(value.items);
      if (parts === null || value.deque !== void 0) return null;
      return value.view === void 0 ? `[${parts.join(", ")}]` : `${value.view}([${parts.join(", ")}])`;
    }
    case "tuple":
      return tupleText(value, all3(value.items));
    case "dict": {
      const entries = value.store.entries();
      const keys = all3(entries.map(([key2]) => key2));
      const items3 = all3(entries.map(([, item2]) => item2));
      if (keys === null || items3 === null || value.factory !== null || value.flavour !== void 0) {
        return null;
      }
      return `{${keys.map((key2, index) => `${key2}: ${items3[index] ?? ""}`).join(", ")}}`;
    }
    case "set": {
      const parts = value.items.size > 1 ? null : all3([...value.items.values()]);
      if (parts === null) return null;
      const text2 = parts.length === 0 ? "" : `{${parts.join("")}}`;
      return value.frozen ? `frozenset(${text2})` : text2 === "" ? "set()" : text2;
    }
  }
}
function tupleText(value, parts) {
  if (parts === null) return null;
  if (value.range !== void 0) {
    const [start, stop, step2] = value.range;
    return `range(${start}, ${stop}${step2 === 1 ? "" : `, ${step2}`})`;
  }
  if (value.cls === null) return `(${parts.join(", ")}${parts.length === 1 ? "," : ""})`;
  const { cls } = value;
  if (cls.attributes.has("__repr__")) return null;
  return `${cls.name}(${cls.fields.map((field2, index) => `${field2.name}=${parts[index] ?? ""}`).join(", ")})`;
}
function instanceText(value, run, around) {
  if (findAttribute(value, "__repr__", run) !== void 0) {
    const result = callMethod(value, "__repr__", [], run);
    return result.kind === "str" ? result.value : null;
  }
  const { cls } = value;
  if (cls.flavour === "dataclass") return dataclassText(value, run, around);
  if (cls.flavour === "exception") {
    const args = value.attributes.get("args");
    const text3 = args === void 0 ? null : represent(args, run, around);
    return text3 === null ? null : `${cls.name}${text3.replace(/,\)$/, ")")}`;
  }
  if (cls.flavour !== "enum") return null;
  const [name, content] = [value.attributes.get("name"), value.attributes.get("value")];
  const text2 = content === void 0 ? null : represent(content, run, around);
  return name?.kind === "str" && text2 !== null ? `<${cls.name}.${name.value}: ${text2}>` : null;
}
function dataclassText(value, run, around) {
  const { cls } = value;
  if (cls.nested || !writesRepr(cls) || around.length > MAX_DEPTH2) return null;
  if (around.includes(value)) return "...";
  const parts = [];
  for (const field2 of cls.fields) {
    if (!field2.inRepr) continue;
    const item2 = value.attributes.get(field2.name);
    const text2 = item2 === void 0 ? null : represent(item2, run, [...around, value]);
    if (text2 === null) return null;
    parts.push(`${field2.name}=${text2}`);
  }
  return `${cls.name}(${parts.join(", ")})`;
}
function writesRepr(cls) {
  const given = cls.settings?.get("repr");
  return given === void 0 || given.kind === "bool" && given.value;
}
function quoted(text2) {
  const quote = text2.includes("'") && !text2.includes('"') ? '"' : "'";
  let result = "";
  for (const char of text2) {
    if (char === quote || char === "\\") result += `\\${char}`;
    else if (char >= " " && char <= "~") result += char;
    else if (char < "\u0100") result += latinEscape(char);
    else if (/[\p{L}\p{N}\p{P}\p{S}\p{M}]/u.test(char)) result += char;
    else return null;
  }
  return `${quote}${result}${quote}`;
}
var ESCAPES = /* @__PURE__ */ new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"]
]);
function latinEscape(char) {
  const code = char.charCodeAt(0);
  if (code > 160 && code !== 173) return char;
  return ESCAPES.get(char) ?? `\\x${code.toString(16).padStart(2, "0")}`;
}
function bytesText(bytes) {
  const quote = bytes.includes("'") && !bytes.includes('"') ? '"' : "'";
  const text2 = bytes.replace(/[^ -~]|['"\\]/g, (char) => {
    if (char === "\\" || char === quote) return `\\${char}`;
    if (char === "'" || char === '"') return char;
    return ESCAPES.get(char) ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
  return `b${quote}${text2}${quote}`;
}
function asciiText(value, run) {
  const text2 = repr(value, run);
  return text2?.replace(/[^\0-\x7f]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code > 65535) return `\\U${code.toString(16).padStart(8, "0")}`;
    return code > 255 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\x${code.toString(16).padStart(2, "0")}`;
  }) ?? null;
}

// src/python/text.ts
function textOf2(value, run) {
  const text2 = plainText(value, run);
  if (text2 !== null) return { text: text2, doubt: null };
  if (value.kind === "unknown") return { text: value.text ?? "*", doubt: value.doubt };
  if (value.kind === "choice") {
    return { text: "*", doubt: value.options[0]?.condition.doubt ?? run.doubt("a value that is not always set") };
  }
  if (value.kind === "external") return { text: "*", doubt: run.doubt(`the value of \`${value.path}\``) };
  return { text: "*", doubt: run.doubt(`the text of a ${value.kind === "host" ? value.typeName : value.kind}`) };
}
function plainText(value, run) {
  switch (value.kind) {
    case "str":
      return value.value;
    case "path":
      return value.path;
    case "host":
      return value.text?.(run) ?? null;
    case "instance":
      return instanceText2(value, run);
    default:
      return repr(value, run);
  }
}
function instanceText2(value, run) {
  if (findAttribute(value, "__str__", run) !== void 0) {
    const result = callMethod(value, "__str__", [], run);
    return result.kind === "str" ? result.value : null;
  }
  if (findAttribute(value, "__repr__", run) !== void 0) return repr(value, run);
  const { cls } = value;
  if (cls.flavour === "exception") {
    return exceptionText(value, run);
  }
  return cls.flavour === "enum" ? memberText(value, run) : repr(value, run);
}
function exceptionText(error, run) {
  const args = error.attributes.get("args");
  if (args?.kind !== "tuple" || args.open !== null) return null;
  const [only] = args.items;
  if (only === void 0) return "";
  if (args.items.length > 1) return repr(args, run);
  const isKey2 = error.cls.name === "KeyError" || mixesIn(error.cls, /(^|\.)KeyError$/);
  return isKey2 ? repr(only, run) : plainText(only, run);
}
function memberText(member2, run) {
  const { cls } = member2;
  const [name, content] = [member2.attributes.get("name"), member2.attributes.get("value")];
  if (mixesIn(cls, /(^|\.)StrEnum$/)) return content === void 0 ? null : plainText(content, run);
  if (mixesIn(cls, /(^|\.)(IntEnum|IntFlag|Flag)$/)) return null;
  return name?.kind === "str" ? `${cls.name}.${name.value}` : null;
}
function mixesIn(cls, path2) {
  return cls.order.some((one2) => one2.bases.some((base) => path2.test(outsidePath(base) ?? "")));
}
function dependsOnCheckout(text2) {
  return text2.includes(TREE_ROOT.slice(1));
}

// src/python/format-spec.ts
var SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su;
var MOST_DIGITS = 60;
function parsed(text2) {
  const match = SPEC.exec(text2);
  if (match === null) return null;
  const [, fill, align, sign = "-", alternate, zero, width = "0", group, precision, type] = match;
  return {
    fill: fill ?? (zero === void 0 ? " " : "0"),
    align,
    sign,
    alternate: alternate !== void 0,
    zero: zero !== void 0,
    width: Number(width),
    group,
    precision: precision === void 0 ? null : Number(precision),
    type
  };
}
function formatValue(value, text2, run) {
  if (text2 === "") return formatOther(value, text2, run);
  if (value.kind === "host" && value.format !== void 0) {
    const formatted2 = value.format(text2, run);
    return formatted2 === null ? run.unknown(`a value formatted as '${text2}'`) : str(formatted2);
  }
  const spec = parsed(text2);
  if (spec === null || value.kind === "host" && plainText(value, run) === null) {
    return run.unknown(`a value formatted as '${text2}'`);
  }
  if (value.kind === "int" || value.kind === "float" || value.kind === "bool")
    return formatNumber(value, spec, text2, run);
  if (value.kind !== "str") return formatOther(value, text2, run);
  if (spec.type !== void 0 && spec.type !== "s") {
    run.raise("ValueError", `Unknown format code '${spec.type}' for object of type 'str'`);
  }
  if (spec.sign !== "-" || spec.align === "=") run.raise("ValueError", "Sign or = alignment not allowed in string");
  return padded(spec.precision === null ? value.value : sliceOf(value.value, 0, spec.precision), spec, "<", run);
}
var NO_FORMAT = /* @__PURE__ */ new Set(["none", "list", "tuple", "dict", "set", "bytes", "path"]);
function formatOther(value, spec, run) {
  const { text: text2, doubt } = textOf2(value, run);
  if (doubt !== null) return run.unknownFrom(doubt, { text: text2 });
  if (spec === "") return str(text2);
  if (NO_FORMAT.has(value.kind)) run.raise("TypeError", `unsupported format string passed to ${value.kind}.__format__`);
  return run.unknown(`a value formatted as '${spec}'`);
}
function formatNumber(value, spec, text2, run) {
  const number = Number(value.value);
  const whole2 = value.kind !== "float";
  if (whole2 && spec.precision !== null && (spec.type === void 0 || "dbxXoc".includes(spec.type))) {
    run.raise("ValueError", "Precision not allowed in integer format specifier");
  }
  const known5 = (spec.precision ?? 0) <= MOST_DIGITS && Number.isFinite(number);
  const digits = known5 ? digitsOf(Math.abs(number), whole2, spec) : null;
  if (digits === null || spec.group !== void 0 && spec.zero) return run.unknown(`a number formatted as '${text2}'`);
  const isNegative = number < 0 || Object.is(number, -0);
  const sign = isNegative ? "-" : spec.sign === "-" ? "" : spec.sign;
  return padded(sign + digits, spec, spec.zero ? "=" : ">", run);
}
function digitsOf(number, whole2, spec) {
  const { type, precision } = spec;
  if (whole2) {
    const radix = RADIX.get(type ?? "d");
    if (radix !== void 0) {
      const digits = number.toString(radix);
      const prefix = spec.alternate && radix !== 10 ? `0${(type ?? "").toLowerCase()}` : "";
      const text3 = prefix + grouped(digits, radix === 10 ? 3 : 4, spec.group);
      return type === "X" ? text3.toUpperCase() : text3;
    }
  }
  if (spec.alternate) return null;
  const text2 = floatDigits(number, type, precision);
  return text2 === null ? null : grouped(text2, 3, spec.group);
}
var RADIX = /* @__PURE__ */ new Map([
  ["d", 10],
  ["x", 16],
  ["X", 16],
  ["b", 2],
  ["o", 8]
]);
function floatDigits(number, type, precision) {
  switch (type) {
    case void 0:
      return precision === null ? floatText(number) : generalText(number, precision, true);
    case "f":
    case "F":
      return fixedText(number, precision ?? 6);
    case "e":
      return exponentText(number, precision ?? 6);
    case "E":
      return exponentText(number, precision ?? 6).toUpperCase();
    case "g":
      return generalText(number, precision ?? 6);
    case "%":
      return `${fixedText(number * 100, precision ?? 6)}%`;
    default:
      return null;
  }
}
function grouped(digits, size, mark) {
  if (mark === void 0) return digits;
  const [, whole2 = "", rest = ""] = /^([0-9a-f]*)(.*)$/s.exec(digits) ?? [];
  return whole2.replace(new RegExp(`\\B(?=(?:[0-9a-f]{${size}})+$)`, "g"), mark) + rest;
}
function padded(text2, { width, fill, align }, usual, run) {
  run.budget.characters(width);
  const missing2 = width - lengthOf(text2);
  if (missing2 <= 0) return str(text2);
  switch (align ?? usual) {
    case "<":
      return str(text2 + fill.repeat(missing2));
    case "^":
      return str(fill.repeat(Math.floor(missing2 / 2)) + text2 + fill.repeat(Math.ceil(missing2 / 2)));
    case "=": {
      const sign = /^[-+ ]?(?:0[xbo])?/i.exec(text2)?.[0] ?? "";
      return str(sign + fill.repeat(missing2) + text2.slice(sign.length));
    }
    default:
      return str(fill.repeat(missing2) + text2);
  }
}

// src/python/f-string.ts
function evaluateFString(node, frame, run) {
  const parts = node.values.map(
    (part) => part.nodeType === "FormattedValue" ? formatted(part, frame, run) : evaluate2(part, frame, run)
  );
  return concatenate(parts, run);
}
function formatted(node, frame, run) {
  const value = evaluate2(node.value, frame, run);
  const spec = node.format_spec === void 0 ? str("") : evaluate2(node.format_spec, frame, run);
  return toFormatted(value, node.conversion, spec, run);
}
function toFormatted(value, conversion, spec, run) {
  if (value.kind === "unknown" && value.text !== null && (conversion === -1 || conversion === 115)) return value;
  return lift([value, spec], run, ([known5 = value, knownSpec = spec]) => {
    const converted2 = convert(known5, conversion, run);
    if (converted2.kind === "unknown") return converted2;
    if (converted2.kind === "instance" && findAttribute(converted2, "__format__", run) !== void 0) {
      return callMethod(converted2, "__format__", [knownSpec], run);
    }
    if (converted2.kind === "instance" && converted2.cls.flavour === "enum" && mixesIn(converted2.cls, MIXED_IN2)) {
      return run.unknown(`the text of a member of ${converted2.cls.name}, which depends on Python's version`);
    }
    if (knownSpec.kind === "str" && knownSpec.value !== "") return formatValue(converted2, knownSpec.value, run);
    const { text: text2, doubt } = textOf2(converted2, run);
    return doubt === null ? str(text2) : run.unknownFrom(doubt, { text: text2 });
  });
}
var MIXED_IN2 = /^builtins\.(str|int)$/;
function convert(value, conversion, run) {
  if (conversion === -1) return value;
  if (conversion === 115) {
    const { text: text3, doubt } = textOf2(value, run);
    return doubt === null ? str(text3) : run.unknownFrom(doubt, { text: text3 });
  }
  const text2 = conversion === 97 ? asciiText(value, run) : repr(value, run);
  return text2 === null ? run.unknown("a representation") : str(text2);
}
function concatenate(parts, run) {
  const choice = parts.findIndex((part) => part.kind === "choice");
  if (choice !== -1)
    return lift([parts[choice] ?? str("")], run, ([one2 = str("")]) => concatenate(parts.with(choice, one2), run));
  const texts = parts.map((part) => textOf2(part, run));
  const text2 = texts.map((part) => part.text).join("");
  run.budget.characters(text2.length);
  const doubt = texts.find((part) => part.doubt !== null)?.doubt ?? null;
  if (doubt === null) return str(text2);
  const guessed2 = parts.every((part) => part.kind !== "unknown" || part.guess !== null);
  return guessed2 ? run.unknownFrom(doubt, { guess: str(text2) }) : run.unknownFrom(doubt, { text: text2 });
}

// src/python/literal-type.ts
var LiteralType = class extends Host {
  typeName = "typing.Literal";
  #key;
  constructor(key2) {
    super();
    this.#key = key2;
  }
  get args() {
    return this.#key.kind === "tuple" ? this.#key : tuple([this.#key]);
  }
  getAttr(name) {
    return name === "__args__" ? this.args : void 0;
  }
};

// src/python/subscripts.ts
var SLICE = external("builtins.slice");
function evaluateSlice(node, frame, run) {
  const part = (value) => value === void 0 ? NONE2 : evaluate2(value, frame, run);
  return sliceValue(part(node.lower), part(node.upper), part(node.step));
}
function sliceValue(lower, upper, step2) {
  return tuple([SLICE, lower, upper, step2]);
}
function subscript(object2, key2, run) {
  if (object2.kind === "choice") return lift([object2], run, ([value = object2]) => subscript(value, key2, run));
  switch (object2.kind) {
    case "host":
      return object2.getItem?.(key2, run) ?? run.unknown(`an item of a ${object2.typeName}`);
    case "external":
      if (/^typing(_extensions)?\.Literal$/.test(object2.path)) return new LiteralType(key2);
      return object2.called ? external(`${object2.path}[]`, true) : object2;
    case "class":
      return classItem(object2, key2, run);
    case "function":
      return object2;
    default:
  }
  const result = lift([object2, key2], run, ([value = object2, known5 = key2]) => item(value, known5, run));
  if (result.kind !== "unknown") return result;
  run.risk(result.doubt.reason);
  return { ...result, among: object2 };
}
function classItem(cls, key2, run) {
  if (cls.flavour !== "enum" || key2.kind !== "str") return cls;
  const member2 = cls.attributes.get(key2.value);
  return member2 ?? run.raise("KeyError", `'${key2.value}'`);
}
function item(object2, key2, run) {
  switch (object2.kind) {
    case "dict":
      return dictItem(object2, key2, run);
    case "list":
    case "tuple":
      return sequenceItem(object2, key2, run);
    case "str":
      return textItem(object2.value, key2, run);
    case "instance": {
      if (findAttribute(object2, "__getitem__", run) !== void 0) return callMethod(object2, "__getitem__", [key2], run);
      return object2.host?.getItem?.(key2, run) ?? run.unknown(`an item of a ${object2.cls.name}`);
    }
    case "none":
      return run.raise("TypeError", `'NoneType' object is not subscriptable`);
    default:
      return run.unknown(`an item of a ${object2.kind}`);
  }
}
function entryOf(dict, hash, run) {
  const found2 = dict.store.get(hash);
  if (found2 === void 0 || dict.open === null) return found2;
  const value = run.conditions.settled(found2);
  return dict.lost === void 0 ? value : doubted(value, dict.lost, run);
}
function mayBeMissing(value) {
  return value.kind === "choice" && value.options.length === 1;
}
function dictItem(dict, key2, run) {
  const hash = hashOf(key2);
  if (hash === null) return run.unknown("an item under an unknown key");
  const found2 = entryOf(dict, hash, run);
  if (found2 !== void 0) return found2;
  if (dict.open !== null) return run.unknownFrom(dict.open);
  if (dict.flavour === "Counter") return int(0);
  if (dict.factory !== null && dict.factory.kind !== "none") {
    const made2 = callValue(dict.factory, NO_ARGUMENTS, run);
    putEntry(dict, key2, made2, run);
    return made2;
  }
  return run.raise("KeyError", repr(key2, run) ?? "a key");
}
function sequenceItem(object2, key2, run) {
  const slice2 = sliceOf2(key2, object2.items.length, run);
  if (slice2 === "unknown") return run.unknown("a slice");
  if (slice2 !== null) {
    const items3 = slice2.flatMap((index2) => object2.items[index2] ?? []);
    return object2.kind === "list" ? newList(items3, run, object2.open) : tuple(items3, object2.open);
  }
  const misplaced = object2.kind === "list" ? object2.misplaced : object2.open;
  const index = integer(key2);
  if (index === null) return run.unknown(`an item of a ${object2.kind}`);
  if (object2.open !== null && (index < 0 || object2.items[index] === void 0)) return run.unknownFrom(object2.open);
  const found2 = object2.items[index < 0 ? index + object2.items.length : index];
  if (found2 === void 0) return run.raise("IndexError", `${object2.kind} index out of range`);
  return misplaced === null ? run.conditions.settled(found2) : { ...run.unknownFrom(misplaced, { guess: found2 }), among: object2 };
}
function textItem(text2, key2, run) {
  const characters = isPlain(text2) ? text2 : Array.from(text2);
  const slice2 = sliceOf2(key2, characters.length, run);
  if (slice2 === "unknown") return run.unknown("a slice");
  if (slice2 !== null) return str(slice2.map((index2) => characters[index2] ?? "").join(""));
  const index = integer(key2);
  if (index === null) return run.unknown("a character");
  const found2 = characters[index < 0 ? index + characters.length : index];
  return found2 === void 0 ? run.raise("IndexError", "string index out of range") : str(found2);
}
function integer(value) {
  return value.kind === "int" || value.kind === "bool" ? Number(value.value) : null;
}
function sliceOf2(key2, length2, run) {
  const bounds = boundsOf(key2, length2, run);
  if (bounds === "unknown" || bounds === null) return bounds;
  const { start, end, step: step2 } = bounds;
  run.budget.items(Math.max(0, Math.ceil((end - start) / step2)));
  const positions = [];
  for (let index = start; step2 > 0 ? index < end : index > end; index += step2) positions.push(index);
  return positions;
}
function boundsOf(key2, length2, run) {
  if (key2.kind !== "tuple" || key2.items[0] !== SLICE) return null;
  const [, lower = NONE2, upper = NONE2, stepValue = NONE2] = key2.items;
  const parts = [lower, upper, stepValue];
  if (parts.some((part) => part.kind !== "none" && integer(part) === null)) return "unknown";
  const step2 = integer(stepValue) ?? 1;
  if (step2 === 0) run.raise("ValueError", "slice step cannot be zero");
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value < 0 ? value + length2 : value));
  const start = clamp(integer(lower) ?? (step2 > 0 ? 0 : length2 - 1), step2 > 0 ? 0 : -1, step2 > 0 ? length2 : length2 - 1);
  const given = integer(upper);
  const end = given === null ? step2 > 0 ? length2 : -1 : clamp(given, step2 > 0 ? 0 : -1, step2 > 0 ? length2 : length2 - 1);
  return { start, end, step: step2 };
}

// src/python/methods/percent-format.ts
var FIELD2 = /%(?:\((\w+)\))?([-+ #0]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;
function percentFormat(template2, values, run) {
  if (values.kind === "tuple" && values.open !== null) return run.unknownFrom(values.open);
  const items3 = values.kind === "tuple" ? values.items : [values];
  const parts = [];
  let from = 0;
  let next = 0;
  let isNamed2 = false;
  for (const match of template2.matchAll(FIELD2)) {
    const [whole2, name, flags = "", width = "", precision, type = "s"] = match;
    parts.push(str(template2.slice(from, match.index)));
    from = match.index + whole2.length;
    if (type === "%") {
      parts.push(str("%"));
      continue;
    }
    isNamed2 ||= name !== void 0;
    const value = name === void 0 ? items3[next++] : named(values, name, run);
    if (value === void 0) return run.raise("TypeError", "not enough arguments for format string");
    parts.push(field(value, flags, width, precision, type, run));
  }
  const rest = template2.slice(from);
  if (rest.includes("%")) return run.unknown(`a text formatted as '${template2.slice(0, 60)}'`);
  const isRow = values.kind === "tuple" || !["unknown", "choice", "dict", "list", "instance", "host"].includes(values.kind);
  if (!isNamed2 && next < items3.length && isRow) {
    run.raise("TypeError", "not all arguments converted during string formatting");
  }
  parts.push(str(rest));
  return concatenate(parts, run);
}
function named(values, name, run) {
  return lift(
    [values],
    run,
    ([known5 = values]) => known5.kind === "dict" ? dictItem(known5, str(name), run) : run.raise("TypeError", "format requires a mapping")
  );
}
function field(value, flags, width, precision, type, run) {
  const digits = precision === void 0 ? "" : `.${precision}`;
  const align = flags.includes("-") ? "<" : ">";
  if (type === "s" || type === "r" || type === "a") {
    const text2 = toFormatted(value, type === "s" ? -1 : 114, str(""), run);
    return width === "" && digits === "" ? text2 : toFormatted(text2, -1, str(`${align}${width}${digits}`), run);
  }
  if (flags.includes("#") || !"dixXofFeEgG".includes(type)) return run.unknown(`a value formatted as '%${type}'`);
  const zero = flags.includes("0") && align === ">" ? "0" : "";
  const sign = flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const spec = `${align === "<" && width !== "" ? "<" : ""}${sign}${zero}${width}`;
  return lift([value], run, ([known5 = value]) => {
    if (known5.kind !== "int" && known5.kind !== "float" && known5.kind !== "bool") {
      if (known5.kind === "str" || known5.kind === "none") run.raise("TypeError", `%${type} format: a number is required`);
      return run.unknown(`a value formatted as '%${type}'`);
    }
    if (!"dixXo".includes(type)) return toFormatted(known5, -1, str(`${spec}${digits}${type}`), run);
    if (known5.kind === "float" && !"di".includes(type))
      run.raise("TypeError", `%${type} format: an integer is required`);
    const whole2 = int(Math.trunc(Number(known5.value)));
    if (digits !== "") return run.unknown(`a number formatted with ${precision ?? ""} digits`);
    return toFormatted(whole2, -1, str(`${spec}${type === "i" ? "d" : type}`), run);
  });
}

// src/python/operators.ts
var SPECIAL = {
  Add: "add",
  Sub: "sub",
  Mult: "mul",
  MatMult: "matmul",
  Div: "truediv",
  Mod: "mod",
  Pow: "pow",
  LShift: "lshift",
  RShift: "rshift",
  BitOr: "or",
  BitXor: "xor",
  BitAnd: "and",
  FloorDiv: "floordiv"
};
function binaryOp(operator, left, right, run) {
  if (left.kind === "choice" || right.kind === "choice") {
    return lift([left, right], run, ([a = left, b = right]) => binaryOp(operator, a, b, run));
  }
  const foreign = foreignOp(operator, left, right, run);
  if (foreign !== void 0) return foreign;
  if (isOutside(left) || isOutside(right)) {
    for (const vocabulary of run.vocabularies) vocabulary.unknownOperator?.(operator, [left, right], run);
  }
  if (left.kind === "str" && operator === "Mod") return percentFormat(left.value, right, run);
  if (left.kind === "str" || right.kind === "str") {
    const text2 = textOp(operator, plainValue(left), plainValue(right), run);
    if (text2 !== void 0) return text2;
  }
  const result = lift([left, right], run, ([a = left, b = right]) => known3(operator, a, b, run));
  return result.kind === "unknown" ? among(result, [left, right]) : result;
}
function isOutside({ kind }) {
  return kind === "unknown" || kind === "external";
}
function foreignOp(operator, left, right, run) {
  const leftHost = left.kind === "host" ? left : left.kind === "instance" ? left.host : null;
  const rightHost = right.kind === "host" ? right : right.kind === "instance" ? right.host : null;
  const special = ownMethod(operator, left, right, run);
  if (special !== void 0) return special;
  return leftHost?.binaryOp?.(operator, right, false, run) ?? rightHost?.binaryOp?.(operator, left, true, run);
}
function ownMethod(operator, left, right, run) {
  const name = SPECIAL[operator];
  if (left.kind === "instance" && findAttribute(left, `__${name}__`, run) !== void 0) {
    return callMethod(left, `__${name}__`, [right], run);
  }
  if (right.kind === "instance" && findAttribute(right, `__r${name}__`, run) !== void 0) {
    return callMethod(right, `__r${name}__`, [left], run);
  }
  return void 0;
}
function textOp(operator, left, right, run) {
  if (operator !== "Add") return void 0;
  if (left.kind === "str" && right.kind === "str") {
    run.budget.characters(left.value.length + right.value.length);
    return str(left.value + right.value);
  }
  const unknown2 = left.kind === "unknown" ? left : right.kind === "unknown" ? right : null;
  if (unknown2 === null || unknown2.guess !== null) return void 0;
  const text2 = [left, right].map((part) => part.kind === "str" ? part.value : unknown2.text ?? "*").join("");
  return run.unknownFrom(unknown2.doubt, { text: text2 });
}
function known3(operator, one2, other2, run) {
  const [left, right] = [plainValue(one2), plainValue(other2)];
  const arithmetic = numberOp(operator, left, right, run);
  if (arithmetic !== void 0) return arithmetic;
  switch (operator) {
    case "Add":
      return concatenation(left, right, run);
    case "Mult":
      return repetition(left, right, run);
    case "BitOr":
    case "BitAnd":
    case "BitXor":
    case "Sub":
      return setOp(operator, left, right, run);
    case "Div":
      if (left.kind === "path" && (right.kind === "str" || right.kind === "path")) {
        return { kind: "path", path: joinPath(left.path, right.kind === "str" ? right.value : right.path) };
      }
      if (left.kind === "str" && right.kind === "path") return { kind: "path", path: joinPath(left.value, right.path) };
      break;
    default:
  }
  return unsupported(operator, left, right, run);
}
function joinPath(base, next) {
  if (next.startsWith("/")) return next;
  return normalised(base === "" ? next : `${base.replace(/\/$/, "")}/${next}`);
}
function normalised(path2) {
  const parts = path2.split("/").filter((part) => part !== "" && part !== ".");
  const text2 = parts.join("/");
  return path2.startsWith("/") ? `/${text2}` : text2 === "" ? "." : text2;
}
function unsupported(operator, left, right, run) {
  const simple = /* @__PURE__ */ new Set(["none", "bool", "int", "float", "str", "list", "tuple", "dict"]);
  if ((operator === "Add" || operator === "Sub") && simple.has(left.kind) && simple.has(right.kind)) {
    run.raise("TypeError", `unsupported operand types: '${left.kind}' and '${right.kind}'`);
  }
  if ((operator === "RShift" || operator === "LShift") && left.kind === "list" && right.kind === "list") {
    run.raise("TypeError", `unsupported operand type(s) for ${operator === "RShift" ? ">>" : "<<"}: 'list' and 'list'`);
  }
  return run.unknown(`the result of an operator on ${left.kind} and ${right.kind}`);
}
function concatenation(left, right, run) {
  if (left.kind === "list" && right.kind === "list") {
    run.budget.items(left.items.length + right.items.length);
    return newList([...left.items, ...right.items], run, left.open ?? right.open);
  }
  if (left.kind === "tuple" && right.kind === "tuple") {
    run.budget.items(left.items.length + right.items.length);
    return tuple([...left.items, ...right.items], left.open ?? right.open);
  }
  if (left.kind === "str" && right.kind === "str") {
    run.budget.characters(left.value.length + right.value.length);
    return str(left.value + right.value);
  }
  if (left.kind === "bytes" && right.kind === "bytes") {
    run.budget.characters(left.value.length + right.value.length);
    return { kind: "bytes", value: left.value + right.value };
  }
  return unsupported("Add", left, right, run);
}
function repetition(left, right, run) {
  const [sequence, count2] = left.kind === "int" ? [right, left] : [left, right];
  if (count2.kind !== "int") return unsupported("Mult", left, right, run);
  const times = Math.max(0, count2.value);
  if (sequence.kind === "str") {
    run.budget.characters(sequence.value.length * times);
    return str(sequence.value.repeat(times));
  }
  if (sequence.kind === "list" || sequence.kind === "tuple") {
    run.budget.items(sequence.items.length * times);
    const items3 = Array.from({ length: times }, () => sequence.items).flat();
    return sequence.kind === "list" ? newList(items3, run, sequence.open) : tuple(items3, sequence.open);
  }
  return unsupported("Mult", left, right, run);
}
function withView(value, other2, run) {
  const isView = (one2) => one2.kind === "list" && one2.view !== void 0 && one2.view !== "dict_values";
  if (value.kind === "set" || !(isView(value) || isView(other2))) return value;
  const items3 = itemsOf(value, run);
  return isItems(items3) ? newSet(items3.values, run, items3.open) : value;
}
function setOp(operator, one2, other2, run) {
  const [left, right] = [withView(one2, other2, run), withView(other2, one2, run)];
  if (left.kind === "dict" && right.kind === "dict" && operator === "BitOr") {
    const merged2 = newDict([], run);
    mergeInto(merged2, left, run);
    mergeInto(merged2, right, run);
    return merged2;
  }
  if (left.kind !== "set" || right.kind !== "set") {
    return left.kind === "external" || right.kind === "external" ? left : unsupported(operator, left, right, run);
  }
  const open2 = left.open ?? right.open;
  const keep = (set, test4) => [...set.items].filter(([hash]) => test4(hash)).map(([, item2]) => item2);
  switch (operator) {
    case "BitOr":
      return newSet([...left.items.values(), ...right.items.values()], run, open2);
    case "BitAnd":
      return newSet(
        keep(left, (hash) => right.items.has(hash)),
        run,
        open2
      );
    case "Sub":
      return newSet(
        keep(left, (hash) => !right.items.has(hash)),
        run,
        open2
      );
    default:
      return newSet(
        [...keep(left, (hash) => !right.items.has(hash)), ...keep(right, (hash) => !left.items.has(hash))],
        run,
        open2
      );
  }
}
function inPlaceOp(operator, target, value, run) {
  if (target.kind === "list" && operator === "Add") {
    const items3 = itemsOf(value, run);
    target.open ??= run.conditions.doubtSince(target.born);
    if (isItems(items3)) {
      run.budget.items(target.items.length + items3.values.length);
      target.items.push(...items3.values);
      target.open ??= items3.open;
    } else target.open ??= items3;
    return target;
  }
  if (target.kind === "dict" && operator === "BitOr") {
    mergeInto(target, value, run);
    return target;
  }
  return binaryOp(operator, target, value, run);
}

// src/python/standard/glob.ts
var PATH_GLOB = { hidden: true, deep: "folders" };
function matchGlob(folder, pattern, dialect, run) {
  const segments = pattern.split("/");
  const onlyFolders = segments.at(-1) === "";
  const wanted = segments.filter((segment) => segment !== "" && segment !== ".");
  if (wanted.length === 0 || wanted.includes("..") || pattern.startsWith("/")) return null;
  if (dialect.deep === "folders" && wanted.some((segment) => segment !== "**" && segment.includes("**"))) return null;
  if (dialect.deep === "files" && wanted.length > 1 && wanted.at(-1) === "**") return null;
  const found2 = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const pending = [["", 0]];
  const inFolder = (below) => folder === "" || below === "" ? folder + below : `${folder}/${below}`;
  const note2 = (below) => {
    if (onlyFolders) {
      if (run.files.isFolder(inFolder(below))) found2.add(`${below}/`);
    } else found2.add(below);
  };
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    run.budget.step();
    const [below, index] = next;
    const key2 = `${index} ${below}`;
    if (seen.has(key2)) continue;
    seen.add(key2);
    const segment = wanted[index];
    if (segment === void 0) {
      note2(below);
      continue;
    }
    const deep = segment === "**" && dialect.deep !== "never";
    if (deep && !run.files.isFolder(inFolder(below))) continue;
    const filesToo = deep && dialect.deep === "files" && index === wanted.length - 1;
    if (deep) pending.push([below, index + 1]);
    for (const name of run.files.list(inFolder(below)) ?? []) {
      run.budget.steps(1 + name.length / 64);
      const child = below === "" ? name : `${below}/${name}`;
      const visible = dialect.hidden || !name.startsWith(".") || segment.startsWith(".");
      if (deep) {
        const isFolder = run.files.isFolder(inFolder(child));
        if (visible && isFolder) pending.push([child, index]);
        else if (visible && filesToo) note2(child);
      } else if (isWildcard(segment) ? visible && matchesName(segment, name, run) : segment === name) {
        pending.push([child, index + 1]);
      }
    }
  }
  return [...found2].sort();
}
function matchesName(pattern, name, run) {
  run.budget.steps(pattern.length * name.length / 2e3);
  return matchesWildcard(pattern, name);
}

// src/python/tree-files.ts
var TreeFiles = class {
  reads = /* @__PURE__ */ new Set();
  #tree;
  #folders;
  constructor(tree, folders) {
    this.#tree = tree;
    this.#folders = folders;
  }
  /** The path in the tree that an absolute path of evaluated code means; null outside of the tree. */
  static inTree(path2) {
    if (path2 === TREE_ROOT) return "";
    return path2.startsWith(`${TREE_ROOT}/`) ? path2.slice(TREE_ROOT.length + 1) : null;
  }
  /** Whether a folder has a module or package of this name; quicker than trying all the paths it could have. */
  mayImport(folder, name) {
    const path2 = folder === "" ? name : `${folder}/${name}`;
    this.reads.add(lookedFor(`${path2}.py`));
    if (this.#folders.has(path2)) return true;
    this.reads.add(`${path2}/`);
    return this.#tree.has(`${path2}.py`);
  }
  has(path2) {
    this.reads.add(lookedFor(path2));
    return this.#tree.has(path2);
  }
  isFolder(path2) {
    this.reads.add(`${path2}/`);
    return this.#folders.has(path2);
  }
  blob(path2) {
    this.reads.add(path2);
    return this.#tree.blob(path2);
  }
  read(path2) {
    this.reads.add(path2);
    return this.#tree.read(path2);
  }
  /** Names directly in a folder, sorted; undefined where there is none. The order on a disk is another. */
  list(path2) {
    this.reads.add(`${path2}/`);
    return this.#folders.get(path2);
  }
};
function lookedFor(path2) {
  return `/${path2}`;
}
function pathLookedFor(read4) {
  return read4.length > 1 && read4.startsWith("/") ? read4.slice(1) : null;
}
function foldersOf(tree) {
  const names = /* @__PURE__ */ new Map([["", /* @__PURE__ */ new Set()]]);
  for (const path2 of tree.paths()) {
    let child = path2;
    while (child !== "") {
      const slash = child.lastIndexOf("/");
      const folder = slash === -1 ? "" : child.slice(0, slash);
      const known5 = names.get(folder);
      const name = child.slice(slash + 1);
      if (known5?.has(name) === true) break;
      if (known5 === void 0) names.set(folder, /* @__PURE__ */ new Set([name]));
      else known5.add(name);
      child = folder;
    }
  }
  return new Map([...names].map(([folder, children]) => [folder, [...children].sort()]));
}

// src/python/methods/path.ts
var path = (text2) => ({ kind: "path", path: text2 });
function baseName(text2) {
  return text2.slice(text2.lastIndexOf("/") + 1);
}
function dirName(text2) {
  const slash = text2.lastIndexOf("/");
  return slash === -1 ? "." : slash === 0 ? "/" : text2.slice(0, slash);
}
function dot(name) {
  const index = name.lastIndexOf(".");
  return index <= 0 || index === name.length - 1 ? name.length : index;
}
function pathAttribute(self, name, run) {
  const text2 = self.path;
  const base = baseName(text2);
  switch (name) {
    case "name":
      return str(base);
    case "stem":
      return str(base.slice(0, dot(base)));
    case "suffix":
      return str(base.slice(dot(base)));
    case "suffixes": {
      const [, ...rest] = base.endsWith(".") ? [] : base.replace(/^\.+/, "").split(".");
      return newList(
        rest.map((part) => str(`.${part}`)),
        run
      );
    }
    case "anchor":
    case "root":
      return str(text2.startsWith("/") ? "/" : "");
    case "drive":
      return str("");
    case "parent":
      return path(dirName(text2));
    case "parents":
      return tuple(ancestors(text2).map(path));
    case "parts":
      return tuple([...text2.startsWith("/") ? ["/"] : [], ...text2.split("/").filter((part) => part !== "")].map(str));
    case "open":
      return new BoundNative((args) => openFile(self, argument(args, 0, "mode"), run));
    default:
      return new BoundNative((args) => method(self, name, args.positional, run));
  }
}
function ancestors(text2) {
  const result = [];
  let current = dirName(text2);
  while (current !== "/" && current !== ".") {
    result.push(current);
    current = dirName(current);
  }
  return result;
}
function method(self, name, args, run) {
  const text2 = self.path;
  const inTree2 = TreeFiles.inTree(text2);
  switch (name) {
    case "resolve":
    case "absolute":
    case "expanduser":
      return text2.startsWith("/") ? path(resolved(text2)) : run.unknown("the current folder");
    case "as_posix":
    case "__str__":
      return str(text2);
    case "joinpath":
      return args.reduce(
        (current, part) => current.kind === "path" && (part.kind === "str" || part.kind === "path") ? path(joinPath(current.path, part.kind === "str" ? part.value : part.path)) : run.unknown("a path"),
        self
      );
    case "with_suffix":
    case "with_name":
    case "with_stem":
      return renamed(text2, name, args[0], run);
    case "relative_to":
      return relativeTo(text2, args[0], run);
    case "exists":
      return inTree2 === null ? run.unknown("whether a file exists") : bool(run.files.has(inTree2) || run.files.isFolder(inTree2));
    case "is_file":
      return inTree2 === null ? run.unknown("whether a file exists") : bool(run.files.has(inTree2));
    case "is_dir":
      return inTree2 === null ? run.unknown("whether a folder exists") : bool(run.files.isFolder(inTree2));
    case "match": {
      const [pattern] = args;
      return pattern?.kind === "str" ? bool(matchesFromRight(text2, pattern.value)) : run.unknown("whether a path matches");
    }
    case "is_absolute":
      return bool(text2.startsWith("/"));
    case "read_text":
      return readText(text2, run);
    case "read_bytes":
      return readBytes(text2, run);
    case "iterdir":
      return listed(text2, "*", false, run);
    case "glob":
    case "rglob": {
      const [pattern] = args;
      return pattern?.kind === "str" ? listed(text2, pattern.value, name === "rglob", run) : run.unknown("files in a folder");
    }
    default:
      return run.unknown(`the result of Path.${name}()`);
  }
}
function matchesFromRight(text2, pattern) {
  const parts = text2.split("/").filter((part) => part !== "");
  const wanted = pattern.split("/").filter((part) => part !== "");
  if (wanted.length > parts.length || pattern.startsWith("/") && wanted.length !== parts.length) return false;
  const last = parts.slice(parts.length - wanted.length);
  return wanted.every((part, index) => matchesWildcard(part === "**" ? "*" : part, last[index] ?? ""));
}
function resolved(text2) {
  const parts = [];
  for (const part of text2.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}
function renamed(text2, how, to, run) {
  if (to?.kind !== "str") return run.unknown("a path");
  const base = baseName(text2);
  const folder = dirName(text2);
  const stem = base.slice(0, dot(base));
  const next = how === "with_name" ? to.value : how === "with_stem" ? to.value + base.slice(dot(base)) : stem + to.value;
  return path(folder === "." ? next : `${folder}/${next}`);
}
function relativeTo(text2, base, run) {
  const folder = base?.kind === "path" ? base.path : base?.kind === "str" ? normalised(base.value) : null;
  if (folder === null) return run.unknown("a path");
  if (text2 === folder) return path(".");
  return text2.startsWith(`${folder}/`) ? path(text2.slice(folder.length + 1)) : run.raise("ValueError", "the path is not in the subpath");
}
function listed(text2, pattern, recursive, run) {
  const inTree2 = TreeFiles.inTree(resolved(text2));
  if (inTree2 === null || !text2.startsWith("/")) return run.unknown("the files of a folder outside of the repository");
  const found2 = matchGlob(inTree2, recursive ? `**/${pattern}` : pattern, PATH_GLOB, run);
  if (found2 === null) return run.unknown("files in a folder");
  const files = run.anyOrder(found2, "the files in a folder");
  return newList(
    files.map((file) => path(`${text2}/${file}`.replace(/\/+$/, "").replace(/\/{2,}/g, "/"))),
    run
  );
}

// src/python/standard/files.ts
var OpenFile = class extends Host {
  content;
  #isBinary;
  constructor(content, isBinary) {
    super();
    this.content = content;
    this.#isBinary = isBinary;
  }
  get typeName() {
    return this.#isBinary ? "BufferedReader" : "TextIOWrapper";
  }
  getAttr(name) {
    switch (name) {
      case "read":
        return new BoundNative(() => this.#value(this.content));
      case "readlines":
        return new BoundNative((_args, run) => newList(this.#lines(), run));
      case "close":
        return new BoundNative(() => NONE2);
      default:
        return void 0;
    }
  }
  items() {
    return { values: this.#lines(), open: null };
  }
  #lines() {
    return (this.content.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => this.#value(line));
  }
  #value(text2) {
    return this.#isBinary ? toBytes(text2) : str(text2);
  }
};
function toBytes(text2) {
  return { kind: "bytes", value: Buffer.from(text2, "utf8").toString("latin1") };
}
function openFile(path2, mode, run) {
  if (mode?.kind === "str" && /[wax+]/.test(mode.value)) return run.unknown("a file opened for writing");
  const isBinary = mode?.kind === "str" && mode.value.includes("b");
  const text2 = pathText(path2);
  if (text2 === null) return path2.kind === "unknown" ? path2 : run.unknown("a file at an unknown path");
  const content = isBinary ? read(text2, run) : readText(text2, run);
  return content.kind === "str" ? new OpenFile(content.value, isBinary) : content;
}
function pathText(value) {
  if (value?.kind === "str") return value.value;
  return value?.kind === "path" ? value.path : null;
}
function readText(path2, run) {
  const content = read(path2, run);
  return content.kind === "str" && content.value.includes("\r") ? str(content.value.replace(/\r\n?/g, "\n")) : content;
}
function readBytes(path2, run) {
  const content = read(path2, run);
  return content.kind === "str" ? toBytes(content.value) : content;
}
function read(path2, run) {
  const inTree2 = path2.startsWith("/") ? TreeFiles.inTree(resolved(path2)) : null;
  if (inTree2 === null) return run.unknown(`the file ${path2.startsWith("/") ? "" : "at the relative path "}'${path2}'`);
  const bytes = run.files.read(inTree2);
  if (bytes === void 0) {
    return run.files.has(inTree2) ? run.unknown(`the large file '${inTree2}'`) : run.raise("FileNotFoundError", `No such file or directory: '${inTree2}'`);
  }
  run.budget.characters(bytes.length);
  return isUtf82(bytes) ? str(new TextDecoder().decode(bytes)) : run.unknown(`the binary file '${inTree2}'`);
}
function builtinOpen(args, run) {
  return openFile(argument(args, 0, "file") ?? NONE2, argument(args, 1, "mode"), run);
}

// src/python/standard/csv.ts
function rowsOf(text2, delimiter) {
  const rows = [];
  let row = [];
  let field2 = "";
  let quoted4 = false;
  for (let index = 0; index < text2.length; index++) {
    const char = text2.charAt(index);
    if (quoted4) {
      if (char !== '"') field2 += char;
      else if (text2.charAt(index + 1) === '"') {
        field2 += '"';
        index++;
      } else quoted4 = false;
    } else if (char === '"' && field2 === "") quoted4 = true;
    else if (char === delimiter) {
      row.push(field2);
      field2 = "";
    } else if (char === "\n") {
      rows.push([...row, field2]);
      row = [];
      field2 = "";
    } else if (char !== "\r") field2 += char;
  }
  if (field2 !== "" || row.length > 0) rows.push([...row, field2]);
  return rows.filter((cells) => cells.length > 1 || cells[0] !== "");
}
function read2(args, run, make) {
  const delimiter = args.named.get("delimiter");
  return lift([args.positional[0] ?? NONE2], run, ([source = NONE2]) => {
    if (!(source instanceof OpenFile)) return run.unknown("a CSV file");
    const rows = rowsOf(source.content, delimiter?.kind === "str" ? delimiter.value : ",");
    run.budget.items(rows.length);
    return iteratorOver({ values: make(rows, run), open: null });
  });
}
var csvNames = new Map(
  functions("csv", {
    reader: (args, run) => read2(args, run, (rows) => rows.map((row) => newList(row.map(str), run))),
    DictReader: (args, run) => argument(args, 1, "fieldnames") === void 0 ? read2(
      args,
      run,
      ([header = [], ...rows]) => rows.map(
        (row) => newDict(
          header.map((name, index) => [str(name), row[index] === void 0 ? NONE2 : str(row[index])]),
          run
        )
      )
    ) : run.unknown("a CSV file")
  })
);

// src/python/standard/data.ts
function loader(parse2) {
  return (args, run) => lift([args.positional[0] ?? NONE2], run, ([source = NONE2]) => {
    if (source instanceof OpenFile) return parse2(source.content, run);
    if (source.kind === "bytes") return parse2(Buffer.from(source.value, "latin1").toString("utf8"), run);
    return source.kind === "str" ? parse2(source.value, run) : run.unknown("data from an unknown file");
  });
}

// src/python/standard/json-text.ts
var KNOWN = /* @__PURE__ */ new Set(["indent", "separators", "sort_keys", "ensure_ascii", "default", "skipkeys", "allow_nan"]);
var MAX_DEPTH3 = 100;
function jsonText(args, run) {
  const [value] = args.positional;
  const style = styleOf(args, run);
  const text2 = value === void 0 || style === null ? null : written2(value, style, 1, run);
  return text2 === null ? run.unknown("a JSON text") : str(text2);
}
function styleOf(args, run) {
  const doubt = args.openNamed ?? args.openPositional;
  if (doubt !== null || [...args.named.keys()].some((name) => !KNOWN.has(name))) return null;
  const flag = (name, usual) => {
    const given = args.named.get(name);
    const result = given === void 0 ? usual : truth(given, run);
    return typeof result === "boolean" ? result : null;
  };
  const indent = indentOf(args.named.get("indent"));
  const separators = separatorsOf(args.named.get("separators"), indent !== null);
  const sorted2 = flag("sort_keys", false);
  const ascii = flag("ensure_ascii", true);
  if (indent === void 0 || separators === null || sorted2 === null || ascii === null) return null;
  return { indent, separators, sorted: sorted2, ascii };
}
function indentOf(value) {
  if (value === void 0 || value.kind === "none") return null;
  if (value.kind === "str") return value.value;
  return value.kind === "int" && value.value <= 100 ? " ".repeat(Math.max(0, value.value)) : void 0;
}
function separatorsOf(value, indented) {
  if (value === void 0 || value.kind === "none") return [indented ? "," : ", ", ": "];
  if (value.kind !== "tuple" && value.kind !== "list") return null;
  const [item2, key2] = value.items;
  return item2?.kind === "str" && key2?.kind === "str" ? [item2.value, key2.value] : null;
}
function written2(value, style, depth, run) {
  run.budget.step();
  switch (value.kind) {
    case "none":
      return "null";
    case "bool":
      return value.value ? "true" : "false";
    case "int":
      return String(value.value);
    case "float":
      return numberText(value.value);
    case "str":
      return quoted2(value.value, style);
    case "list":
    case "tuple": {
      if (value.open !== null || value.kind === "list" && (value.view ?? value.deque) !== void 0) return null;
      const parts = value.items.map((item2) => depth > MAX_DEPTH3 ? null : written2(item2, style, depth + 1, run));
      return block("[", parts, "]", style, depth, run);
    }
    case "dict": {
      if (value.open !== null || depth > MAX_DEPTH3) return null;
      const entries = value.store.entries().map(([key2, item2]) => [keyText(key2), item2]);
      if (style.sorted) entries.sort(([a], [b]) => orderOfTexts(a ?? "", b ?? ""));
      const parts = entries.map(([key2, item2]) => {
        const text2 = key2 === null ? null : written2(item2, style, depth + 1, run);
        return key2 === null || text2 === null ? null : quoted2(key2, style) + style.separators[1] + text2;
      });
      return block("{", parts, "}", style, depth, run);
    }
    default:
      return null;
  }
}
function block(open2, parts, close, style, depth, run) {
  const known5 = parts.filter((part) => part !== null);
  if (known5.length < parts.length) return null;
  if (known5.length === 0) return open2 + close;
  run.budget.characters(known5.reduce((length2, part) => length2 + part.length + 2, 2));
  if (style.indent === null) return open2 + known5.join(style.separators[0]) + close;
  const line = `
${style.indent.repeat(depth)}`;
  return `${open2}${line}${known5.join(style.separators[0] + line)}
${style.indent.repeat(depth - 1)}${close}`;
}
function keyText(key2) {
  switch (key2.kind) {
    case "str":
      return key2.value;
    case "int":
      return String(key2.value);
    case "float":
      return numberText(key2.value);
    case "bool":
      return key2.value ? "true" : "false";
    case "none":
      return "null";
    default:
      return null;
  }
}
function numberText(value) {
  if (Number.isFinite(value)) return floatText(value);
  return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}
function quoted2(text2, { ascii }) {
  const json = JSON.stringify(text2);
  if (!ascii) return json;
  return json.replace(
    /[\x7f-\uffff]/g,
    (char) => char === "\x7F" ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

// src/python/standard/json.ts
var DEEPEST = 500;
var NUMBER3 = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
var PLAIN = /[^"\\\x00-\x1F]*/y;
var ESCAPED = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
var WORDS = [
  ["true", TRUE2],
  ["false", FALSE2],
  ["null", NONE2],
  ["NaN", float(NaN)],
  ["Infinity", float(Infinity)],
  ["-Infinity", float(-Infinity)]
];
var JsonReader = class {
  #text;
  #run;
  #at = 0;
  #depth = 0;
  constructor(text2, run) {
    this.#text = text2;
    this.#run = run;
  }
  whole() {
    const value = this.#value();
    this.#blanks();
    return this.#at === this.#text.length ? value : this.#fail();
  }
  #value() {
    this.#run.budget.step();
    this.#blanks();
    const word = WORDS.find(([text2]) => this.#text.startsWith(text2, this.#at));
    if (word !== void 0) {
      this.#at += word[0].length;
      return word[1];
    }
    switch (this.#text[this.#at]) {
      case '"':
        return str(this.#string());
      case "{":
        return this.#within(() => this.#object());
      case "[":
        return this.#within(() => this.#array());
      default:
        return this.#number();
    }
  }
  #within(body2) {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new BudgetExceeded("a JSON text nested too deeply");
    this.#at += 1;
    const value = body2();
    this.#depth -= 1;
    return value;
  }
  #object() {
    const entries = [];
    if (this.#skip("}")) return newDict([], this.#run);
    do {
      this.#blanks();
      if (this.#text[this.#at] !== '"') this.#fail();
      const key2 = str(this.#string());
      if (!this.#skip(":")) this.#fail();
      entries.push([key2, this.#value()]);
    } while (this.#skip(","));
    if (!this.#skip("}")) this.#fail();
    this.#run.budget.items(entries.length);
    return newDict(entries, this.#run);
  }
  #array() {
    const items3 = [];
    if (this.#skip("]")) return newList([], this.#run);
    do
      items3.push(this.#value());
    while (this.#skip(","));
    if (!this.#skip("]")) this.#fail();
    this.#run.budget.items(items3.length);
    return newList(items3, this.#run);
  }
  #string() {
    this.#at += 1;
    const parts = [];
    for (; ; ) {
      const plain = this.#match(PLAIN)?.[0] ?? "";
      parts.push(plain);
      const next = this.#text[this.#at];
      this.#at += 1;
      if (next === '"') return parts.join("");
      if (next !== "\\") this.#fail();
      parts.push(this.#escape());
    }
  }
  #escape() {
    const char = this.#text[this.#at] ?? "";
    this.#at += 1;
    if (char !== "u") return (Object.hasOwn(ESCAPED, char) ? ESCAPED[char] : void 0) ?? this.#fail();
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.#fail();
    this.#at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  #number() {
    const match = this.#match(NUMBER3);
    if (match === null) this.#fail();
    const number = Number(match[0]);
    if (match[1] !== void 0 || match[2] !== void 0) return float(number);
    return Number.isSafeInteger(number) ? int(number) : this.#run.unknown("a very large number");
  }
  #match(pattern) {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at += match[0].length;
    return match;
  }
  #skip(char) {
    this.#blanks();
    if (this.#text[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }
  #blanks() {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? "")) this.#at += 1;
  }
  #fail() {
    return this.#run.raise("JSONDecodeError", `the text is not JSON at character ${this.#at}`);
  }
};
function fromJsonText(text2, run) {
  return new JsonReader(text2, run).whole();
}
var jsonNames = new Map(
  functions("json", {
    loads: loader(fromJsonText),
    load: loader(fromJsonText),
    dumps: jsonText,
    dump: () => NONE2
  })
);

// src/python/standard/digests.ts
import { createHash as createHash3 } from "node:crypto";
var ALGORITHMS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];
var bytesOf = ({ value }) => Buffer.from(value, "latin1");
var toBytes2 = (buffer) => ({ kind: "bytes", value: buffer.toString("latin1") });
var Digest = class extends Host {
  typeName = "_hashlib.HASH";
  #algorithm;
  #data;
  constructor(algorithm, data) {
    super();
    this.#algorithm = algorithm;
    this.#data = data;
  }
  getAttr(name, run) {
    switch (name) {
      case "update":
        return new BoundNative((args) => {
          const [more] = args.positional;
          const isSure = run.conditions.active.length === 0;
          this.#data = more?.kind === "bytes" && this.#data !== null && isSure ? Buffer.concat([this.#data, bytesOf(more)]) : null;
          return NONE2;
        });
      case "hexdigest":
      case "digest":
        return new BoundNative(() => {
          if (this.#data === null) return run.unknown("a digest");
          const digest = createHash3(this.#algorithm).update(this.#data).digest();
          return name === "digest" ? toBytes2(digest) : str(digest.toString("hex"));
        });
      default:
        return void 0;
    }
  }
};
var onBytes = (body2) => (args, run) => {
  const [bytes] = args.positional;
  return bytes?.kind === "bytes" ? body2(bytes) : run.unknown("bytes");
};
function uuidOf(version, namespace2, name) {
  const space = Buffer.from(namespace2.replaceAll("-", ""), "hex");
  const hash = createHash3(version === 3 ? "md5" : "sha1").update(Buffer.concat([space, Buffer.from(name, "utf8")]));
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6] ?? 0) & 15 | version << 4;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
var Uuid = class _Uuid extends Host {
  typeName = "UUID";
  #text;
  constructor(text2) {
    super();
    this.#text = text2;
  }
  text() {
    return this.#text;
  }
  getAttr(name) {
    return name === "hex" ? str(this.#text.replaceAll("-", "")) : void 0;
  }
  equals(other2) {
    return other2 instanceof _Uuid ? other2.#text === this.#text : null;
  }
};
var NAMESPACES = {
  NAMESPACE_DNS: "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
  NAMESPACE_URL: "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
  NAMESPACE_OID: "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
  NAMESPACE_X500: "6ba7b814-9dad-11d1-80b4-00c04fd430c8"
};
var named2 = (version) => (args, run) => {
  const [space, name] = args.positional;
  if (!(space instanceof Uuid) || name?.kind !== "str") return run.unknown("a UUID");
  return new Uuid(uuidOf(version, space.text(), name.value));
};
var digestNames = new Map([
  ...functions(
    "hashlib",
    Object.fromEntries(
      ALGORITHMS.map((algorithm) => [
        algorithm,
        (args) => {
          const [data] = args.positional;
          if (data === void 0) return new Digest(algorithm, Buffer.alloc(0));
          return new Digest(algorithm, data.kind === "bytes" ? bytesOf(data) : null);
        }
      ])
    )
  ),
  ...functions("base64", {
    b64encode: onBytes((bytes) => toBytes2(Buffer.from(bytesOf(bytes).toString("base64"), "latin1"))),
    urlsafe_b64encode: onBytes(
      (bytes) => toBytes2(Buffer.from(bytesOf(bytes).toString("base64").replaceAll("+", "-").replaceAll("/", "_"), "latin1"))
    )
  }),
  ...functions("uuid", { uuid3: named2(3), uuid5: named2(5) }),
  ...Object.entries(NAMESPACES).map(([name, text2]) => [`uuid.${name}`, new Uuid(text2)])
]);

// src/python/with.ts
function executeWith(items3, body2, frame, run) {
  const [item2, ...rest] = items3;
  if (item2 === void 0) return executeBlock(body2, frame, run);
  const manager = evaluate2(item2.context_expr, frame, run);
  const inside = (value) => {
    if (item2.optional_vars !== void 0) assign(item2.optional_vars, value, frame, run);
    return executeWith(rest, body2, frame, run);
  };
  if (manager instanceof GeneratorContext) return throughGenerator(manager, inside, frame, run);
  const entered = enterManager(manager, run);
  let completion;
  run.entered.push(entered);
  try {
    completion = inside(entered);
  } catch (error) {
    run.entered.pop();
    if (error instanceof PyRaise) return leftBy(error, manager, run);
    leaveManager(manager, null, run);
    throw error;
  }
  run.entered.pop();
  leaveManager(manager, null, run);
  return completion;
}
function leftBy(error, manager, run) {
  const dropped = leaveManager(manager, error, run);
  if (dropped === true) return null;
  throw dropped === null ? error.doubted() : error;
}
function throughGenerator(manager, inside, frame, run) {
  let completion = null;
  manager.wrap(run, (value) => {
    const { file, line, argumentDepth } = run;
    run.frames.push(frame);
    run.file = frame.module.path;
    run.argumentDepth = 0;
    try {
      completion = inside(value);
    } finally {
      run.frames.pop();
      Object.assign(run, { file, line, argumentDepth });
    }
  });
  return completion;
}
function enterManager(manager, run) {
  switch (manager.kind) {
    case "host":
      return manager.enter?.(run) ?? manager;
    case "instance":
      if (findAttribute(manager, "__enter__", run) !== void 0) return callMethod(manager, "__enter__", [], run);
      return manager.host === null ? manager : enteredAs(manager, manager.host, run);
    case "unknown":
    case "choice":
      return manager;
    case "external":
      return { kind: "external", path: `${manager.path}.__enter__()`, called: true };
    default:
      return run.unknown(`what a ${manager.kind} gives to \`with\``);
  }
}
function enteredAs(instance, host, run) {
  const entered = host.enter?.(run) ?? instance;
  return entered === host ? instance : entered;
}
function leaveManager(manager, error, run) {
  if (manager.kind === "host") return manager.exit?.(run, error) ?? false;
  if (manager.kind !== "instance") return null;
  if (findAttribute(manager, "__exit__", run) === void 0) return manager.host?.exit?.(run, error) ?? false;
  const value = error === null ? NONE2 : exceptionValue(error, run);
  const type = value.kind === "instance" ? value.cls : NONE2;
  const dropped = truth(callMethod(manager, "__exit__", [type, value, NONE2], run), run);
  return typeof dropped === "boolean" ? dropped : null;
}

// src/python/standard/contexts.ts
var NullContext = class extends Host {
  typeName = "nullcontext";
  #value;
  constructor(value) {
    super();
    this.#value = value;
  }
  enter() {
    return this.#value;
  }
};
var Suppress = class extends Host {
  typeName = "suppress";
  #types;
  constructor(types) {
    super();
    this.#types = types;
  }
  enter() {
    return NONE2;
  }
  exit(_run, error) {
    return error !== null && this.#types.some((type) => catches(type, error));
  }
};
var ExitStack = class extends Host {
  typeName = "ExitStack";
  #entered = [];
  getAttr(name, run) {
    if (name === "enter_context") {
      return new BoundNative((args) => {
        const [manager = NONE2] = args.positional;
        this.#entered.push(manager);
        return enterManager(manager, run);
      });
    }
    if (name !== "close") return void 0;
    return new BoundNative(() => {
      this.exit(run, null);
      return NONE2;
    });
  }
  exit(run, error) {
    let left = error;
    for (let manager = this.#entered.pop(); manager !== void 0; manager = this.#entered.pop()) {
      if (leaveManager(manager, left, run) === true) left = null;
    }
    return error !== null && left === null;
  }
};

// src/python/standard/functools.ts
var Partial = class extends Host {
  typeName = "functools.partial";
  callee;
  args;
  constructor(callee, args) {
    super();
    this.callee = callee;
    this.args = args;
  }
  call(args, run) {
    return callValue(
      this.callee,
      {
        positional: [...this.args.positional, ...args.positional],
        named: new Map([...this.args.named, ...args.named]),
        openPositional: this.args.openPositional ?? args.openPositional,
        openNamed: this.args.openNamed ?? args.openNamed
      },
      run
    );
  }
  getAttr(name) {
    return name === "func" ? this.callee : void 0;
  }
};
function cacheDecorator(args) {
  const [fn] = args.positional;
  if (fn?.kind === "function") return { ...fn, results: /* @__PURE__ */ new Map() };
  return fn?.kind === "class" ? fn : new NativeFunction("cache", cacheDecorator);
}
function reduce(args, run) {
  const [fn = NONE2, iterable = NONE2, start] = args.positional;
  const items3 = itemsOf(iterable, run);
  if (!isItems(items3)) return run.unknownFrom(items3);
  const values = start === void 0 ? items3.values : [start, ...items3.values];
  const [first3, ...rest] = values;
  if (first3 === void 0) return run.raise("TypeError", "reduce() of empty iterable with no initial value");
  return rest.reduce((left, right) => callValue(fn, positional(left, right), run), first3);
}
function wraps(args) {
  const [original] = args.positional;
  return new NativeFunction("wraps", (inner, run) => {
    const [wrapper] = inner.positional;
    if (wrapper?.kind !== "function" || original?.kind !== "function") return wrapper ?? run.unknown("a decorator");
    const renamed2 = { ...wrapper, name: original.name, attributes: new Map(wrapper.attributes) };
    renamed2.attributes.set("__wrapped__", original);
    return renamed2;
  });
}
function getter(args, pick) {
  return new NativeFunction("getter", (inner, run) => {
    const value = inner.positional[0] ?? NONE2;
    const [key2 = NONE2, ...more] = args.positional;
    if (more.length > 0)
      return { kind: "tuple", items: args.positional.map((one2) => pick(value, one2, run)), open: null, cls: null };
    return pick(value, key2, run);
  });
}
var copy = (args, run) => {
  const value = args.positional[0] ?? NONE2;
  if (value.kind === "list") return newList([...value.items], run, value.open);
  if (value.kind === "dict") return newDict(value.store.entries(), run, { open: value.open, factory: value.factory });
  return value;
};
function deepCopy(value, run, depth) {
  run.budget.step();
  if (depth > 50) return run.unknown("a deep copy");
  if (value.kind === "list")
    return newList(
      value.items.map((item2) => deepCopy(item2, run, depth + 1)),
      run,
      value.open
    );
  if (value.kind === "dict") {
    const entries = value.store.entries().map(([key2, item2]) => [key2, deepCopy(item2, run, depth + 1)]);
    return newDict(entries, run, { open: value.open, factory: value.factory });
  }
  return value;
}
var functoolsNames = new Map([
  ...functions("functools", {
    partial: (args) => new Partial(args.positional[0] ?? NONE2, { ...args, positional: args.positional.slice(1) }),
    reduce,
    wraps,
    lru_cache: cacheDecorator,
    cache: cacheDecorator,
    cached_property: (args) => ({
      kind: "descriptor",
      role: "cached",
      callee: args.positional[0] ?? NONE2,
      setter: null
    }),
    total_ordering: identityDecorator,
    update_wrapper: identityDecorator
  }),
  ...functions("contextlib", {
    contextmanager: (args, run) => {
      const [fn] = args.positional;
      return fn?.kind === "function" ? { ...fn, contextManager: true } : run.unknown("a context manager");
    },
    nullcontext: (args) => new NullContext(args.positional[0] ?? NONE2),
    suppress: (args) => new Suppress(args.positional),
    ExitStack: () => new ExitStack()
  }),
  ...functions("typing", {
    cast: (args) => args.positional[1] ?? NONE2,
    NewType: () => new NativeFunction("NewType", identityDecorator),
    TypeVar: () => external("typing.TypeVar()", true),
    get_args: (args, run) => {
      const [type] = args.positional;
      return type instanceof LiteralType ? type.args : run.unknown("the arguments of a type");
    },
    overload: identityDecorator,
    final: identityDecorator,
    no_type_check: identityDecorator,
    get_type_hints: (_args, run) => run.unknown("type hints")
  }),
  ["typing.TYPE_CHECKING", { kind: "bool", value: false }],
  ...functions("abc", { abstractmethod: identityDecorator }),
  ...functions("copy", { copy, deepcopy: (args, run) => deepCopy(args.positional[0] ?? NONE2, run, 0) }),
  ...functions("operator", {
    itemgetter: (args) => getter(args, (value, key2, run) => subscript(value, key2, run)),
    attrgetter: (args) => getter(
      args,
      (value, key2, run) => key2.kind === "str" ? getAttribute(value, key2.value, run) : run.unknown("an attribute")
    ),
    iadd: (args, run) => inPlaceOp("Add", args.positional[0] ?? NONE2, args.positional[1] ?? NONE2, run),
    concat: (args, run) => binaryOp("Add", args.positional[0] ?? NONE2, args.positional[1] ?? NONE2, run),
    add: (args, run) => binaryOp("Add", args.positional[0] ?? NONE2, args.positional[1] ?? NONE2, run),
    rshift: (args, run) => binaryOp("RShift", args.positional[0] ?? NONE2, args.positional[1] ?? NONE2, run),
    lshift: (args, run) => binaryOp("LShift", args.positional[0] ?? NONE2, args.positional[1] ?? NONE2, run)
  }),
  ...functions("inspect", {
    getmodule: (args, run) => moduleOf(args.positional[0] ?? NONE2) ?? run.unknown("the module of an object"),
    cleandoc: (args, run) => lift(args.positional, run, ([value = NONE2]) => value.kind === "str" ? str(value.value.trim()) : value)
  })
]);
function moduleOf(value) {
  switch (value.kind) {
    case "class":
    case "function":
      return value.module;
    case "instance":
      return value.cls.module;
    case "method":
      return moduleOf(value.callee);
    default:
      return null;
  }
}

// src/python/standard/over-items.ts
var overItems = (body2) => (args, run) => {
  const [iterable] = args.positional;
  if (iterable === void 0) return body2({ values: [], open: null }, args, run);
  return lift([iterable], run, ([value = iterable]) => {
    const items3 = itemsOf(value, run);
    return isItems(items3) ? body2(items3, args, run) : run.unknownFrom(items3, { text: "*" });
  });
};
var first = (args) => args.positional[0] ?? NONE2;

// src/python/standard/types.ts
var BUILT_IN = {
  none: ["NoneType"],
  bool: ["bool", "int"],
  int: ["int"],
  float: ["float"],
  str: ["str", "Sequence", "Iterable", "Hashable"],
  bytes: ["bytes"],
  list: ["list", "Sequence", "MutableSequence", "Iterable", "Collection"],
  tuple: ["tuple", "Sequence", "Iterable", "Collection"],
  range: ["range", "Sequence", "Iterable", "Collection"],
  set: ["set", "frozenset", "Set", "Iterable", "Collection"],
  dict: ["dict", "Mapping", "MutableMapping", "Iterable", "Collection"],
  path: ["Path", "PurePath", "PosixPath", "PathLike"],
  function: ["Callable", "FunctionType"],
  method: ["Callable"],
  class: ["type", "Callable"]
};
function isInstance(value, type) {
  if (type.kind === "tuple") {
    const results = typesIn(type).map((one2) => isInstance(value, one2));
    if (results.includes(true)) return true;
    return results.includes(null) || type.open !== null ? null : false;
  }
  const path2 = outsidePath(type);
  const name = path2?.slice(path2.lastIndexOf(".") + 1) ?? null;
  if (name === "object") return true;
  if (value.kind === "instance") return instanceOf2(value, type, path2);
  if (value.kind === "host") return name === null ? null : value.isA?.(name) ?? null;
  if (value.kind === "unknown" || value.kind === "choice" || value.kind === "external") return null;
  if (type.kind === "class")
    return value.kind === "tuple" && value.cls !== null ? value.cls.order.includes(type) : false;
  if (name === null) return null;
  const kind = value.kind === "tuple" && value.range !== void 0 ? "range" : value.kind;
  return BUILT_IN[kind]?.includes(name) ?? false;
}
function typesIn(type) {
  const types = [];
  const seen = /* @__PURE__ */ new Set([type]);
  for (const tuple2 of seen) {
    for (const item2 of tuple2.items) {
      if (item2.kind === "tuple") seen.add(item2);
      else types.push(item2);
    }
  }
  return types;
}
function instanceOf2(value, type, path2) {
  const { cls } = value;
  if (type.kind === "class") return cls.order.includes(type) || (cls.unknownBase === null ? false : null);
  if (path2 === null) return null;
  const bases = cls.order.flatMap((base) => base.bases.map(outsidePath));
  if (bases.includes(path2)) return true;
  const known5 = value.host?.isA?.(path2.slice(path2.lastIndexOf(".") + 1)) ?? null;
  if (known5 !== null) return known5;
  return cls.unknownBase === null && cls.host === null ? false : null;
}

// src/python/standard/builtin-objects.ts
var PLAIN2 = /* @__PURE__ */ new Set(["none", "str", "list", "dict", "set"]);
function hasAttribute2(args, run) {
  const [value = NONE2, name = NONE2] = args.positional;
  if (name.kind !== "str") return run.unknown("an attribute");
  if (value.kind !== "instance" && value.kind !== "class") {
    if (value.kind === "module" && value.attributes.has(name.value)) return bool(true);
    if (builtinMethod(value, name.value) !== void 0 || hasAttribute(value.kind, name.value)) return bool(true);
    return PLAIN2.has(value.kind) && !name.value.startsWith("__") ? bool(false) : run.unknown("an attribute");
  }
  if (findAttribute(value, name.value, run) !== void 0) return bool(true);
  const cls = value.kind === "class" ? value : value.cls;
  return cls.host === null && cls.unknownBase === null ? bool(false) : run.unknown(`\`${name.value}\``);
}
function getAttr(args, run) {
  const [value = NONE2, name = NONE2, fallback4] = args.positional;
  return lift([name], run, ([known5 = name]) => {
    if (known5.kind !== "str") return run.unknown("an attribute");
    if (fallback4 !== void 0) {
      const there = hasAttribute2(positional(value, known5), run);
      if (there.kind === "bool" && !there.value) return fallback4;
    }
    return getAttribute(value, known5.value, run);
  });
}
function localNames(run) {
  const { kind, names } = run.frame.scope;
  if (kind !== "function") return namespace(names, run);
  return newDict(
    [...names].map(([name, value]) => [str(name), value]),
    run
  );
}
var OBJECT_FUNCTIONS = [
  [
    "isinstance",
    (args, run) => {
      const [value = NONE2, type = NONE2] = args.positional;
      return lift([value], run, ([known5 = value]) => {
        const result = isInstance(known5, type);
        return result === null ? run.unknown("a type test") : bool(result);
      });
    }
  ],
  [
    "issubclass",
    (args, run) => {
      const [cls = NONE2, base = NONE2] = args.positional;
      if (cls.kind !== "class" || base.kind !== "class") return run.unknown("a type test");
      if (cls.order.includes(base)) return bool(true);
      return cls.unknownBase === null ? bool(false) : run.unknown("a type test");
    }
  ],
  ["hasattr", hasAttribute2],
  ["getattr", getAttr],
  [
    "setattr",
    (args, run) => {
      const [object2 = NONE2, name = NONE2, value = NONE2] = args.positional;
      if (name.kind === "str") assignAttribute(object2, name.value, value, run);
      else if (object2.kind === "instance" || object2.kind === "class") {
        const doubt = name.kind === "unknown" ? name.doubt : run.doubt("the name of an attribute");
        for (const [known5, before] of object2.attributes)
          run.write(object2.attributes, known5, doubted(before, doubt, run));
      }
      return NONE2;
    }
  ],
  [
    "callable",
    (args, run) => {
      const value = first(args);
      const { kind } = value;
      if (kind === "function" || kind === "method" || kind === "class") return bool(true);
      if (value instanceof NativeFunction || value instanceof NativeType) return bool(true);
      return ["str", "int", "list", "dict", "tuple", "none", "bool"].includes(kind) ? bool(false) : run.unknown("a callable");
    }
  ],
  ["id", (args) => int(identity2(first(args)))],
  ["hash", (_args, run) => run.unknown("a hash")],
  [
    "delattr",
    (args, run) => {
      const [object2 = NONE2, name = NONE2] = args.positional;
      if (name.kind === "str") deleteAttribute(object2, name.value, run);
      return NONE2;
    }
  ],
  ["globals", (_args, run) => moduleNames(run.frame.module, run)],
  ["locals", (_args, run) => localNames(run)],
  [
    "vars",
    (args, run) => args.positional.length === 0 ? localNames(run) : getAttribute(first(args), "__dict__", run)
  ],
  ["dir", (_args, run) => run.unknown("the names of an object")]
];

// src/python/compare.ts
function compare(node, frame, run) {
  let left = evaluate2(node.left, frame, run);
  let result = TRUE2;
  for (const [index, operator] of node.ops.entries()) {
    const operand = node.comparators[index];
    if (operand === void 0) break;
    const right = evaluate2(operand, frame, run);
    const one2 = compareOne(operator, left, right, run);
    const test4 = truth(one2, run);
    if (test4 === false) return FALSE2;
    if (test4 !== true) result = one2;
    left = right;
  }
  return result;
}
function compareOne(operator, left, right, run) {
  if (operator === "Is" || operator === "IsNot") return identityTest(left, right, operator === "IsNot", run);
  if (operator === "In" || operator === "NotIn") return membership(left, right, operator === "NotIn", run);
  return lift([left, right], run, ([a = left, b = right]) => {
    if (a.kind === "set" && b.kind === "set") return compareSets(operator, a, b, run);
    const own = ownComparison(operator, a, b, run);
    if (own !== void 0) return own;
    const result = operator === "Eq" || operator === "NotEq" ? equal(a, b, run) : ordered(operator, a, b, run);
    if (result === null) return run.unknown(comparisonText(a, b));
    return bool(operator === "NotEq" ? !result : result);
  });
}
var METHODS = {
  NotEq: ["__ne__", "__ne__"],
  Lt: ["__lt__", "__gt__"],
  LtE: ["__le__", "__ge__"],
  Gt: ["__gt__", "__lt__"],
  GtE: ["__ge__", "__le__"]
};
function ownComparison(operator, a, b, run) {
  const methods = METHODS[operator];
  if (methods === void 0) return void 0;
  const [method2, reflected] = methods;
  if (a.kind === "instance" && findAttribute(a, method2, run) !== void 0) return callMethod(a, method2, [b], run);
  if (b.kind === "instance" && findAttribute(b, reflected, run) !== void 0) return callMethod(b, reflected, [a], run);
  return void 0;
}
function compareSets(operator, a, b, run) {
  const doubt = a.open ?? b.open;
  if (doubt !== null) return run.unknownFrom(doubt);
  const within3 = (part, whole2) => [...part.items.keys()].every((hash) => whole2.items.has(hash));
  const same2 = a.items.size === b.items.size;
  switch (operator) {
    case "Eq":
      return bool(same2 && within3(a, b));
    case "NotEq":
      return bool(!same2 || !within3(a, b));
    case "LtE":
      return bool(within3(a, b));
    case "Lt":
      return bool(!same2 && within3(a, b));
    case "GtE":
      return bool(within3(b, a));
    default:
      return bool(!same2 && within3(b, a));
  }
}
function comparisonText(a, b) {
  const outside = [a, b].find((value) => value.kind === "external");
  return outside?.kind === "external" ? `the value of \`${outside.path}\`` : "a comparison";
}
function identityTest(left, right, negated, run) {
  const undecided3 = [left, right].find((value) => value.kind === "unknown" || value.kind === "choice");
  if (undecided3?.kind === "choice") {
    return lift([left, right], run, ([a = left, b = right]) => identityTest(a, b, negated, run));
  }
  if (undecided3 !== void 0) {
    return lift([left, right], run, ([a = left, b = right]) => identityTest(a, b, negated, run));
  }
  const called = [left, right].find((value) => value.kind === "external" && value.called);
  if (called?.kind === "external") return run.unknown(`the value of \`${called.path}\``);
  const types = isType2(left) && isType2(right);
  const same2 = left === right || types && equal(left, right, run) === true || left.kind !== "instance" && isSimple(left) && equal(left, right, run) === true;
  return bool(negated ? !same2 : same2);
}
function isType2(value) {
  return value.kind === "class" || value instanceof NativeType;
}
function isSimple(value) {
  return ["none", "bool", "int", "str", "ellipsis", "external"].includes(value.kind);
}
function membership(item2, container2, negated, run) {
  return lift([container2], run, ([known5 = container2]) => {
    if (known5.kind === "instance" && findAttribute(known5, "__contains__", run) !== void 0) {
      return callMethod(known5, "__contains__", [item2], run);
    }
    return lift([item2], run, ([wanted = item2]) => {
      const result = contains(known5, wanted, run);
      return result === null ? run.unknown("a membership test") : bool(negated ? !result : result);
    });
  });
}
function contains(container2, item2, run) {
  if (container2.kind === "str") run.budget.characters(container2.value.length);
  if (container2.kind === "str") return item2.kind === "str" ? container2.value.includes(item2.value) : null;
  if (container2.kind === "dict" || container2.kind === "set") {
    const hash = hashOf(item2);
    if (hash === null) return null;
    if (container2.open !== null && (container2.kind === "set" || container2.lost !== void 0)) return null;
    if (container2.kind === "set") return container2.items.has(hash);
    const found2 = entryOf(container2, hash, run);
    if (found2 !== void 0 && mayBeMissing(found2)) return null;
    return found2 !== void 0 || container2.open === null ? found2 !== void 0 : null;
  }
  if (container2.kind === "host" && container2.contains !== void 0) return container2.contains(item2, run);
  const items3 = itemsOf(container2, run);
  if (!isItems(items3)) return null;
  const results = items3.values.map((value) => equal(value, item2, run));
  if (results.includes(true)) return items3.open === null ? true : null;
  return results.includes(null) || items3.open !== null ? null : false;
}
function ordered(operator, a, b, run) {
  if (a.kind === "set" && b.kind === "set") return subset(operator, a, b);
  const order = orderOf(a, b, run);
  if (order === null) return null;
  switch (operator) {
    case "Lt":
      return order < 0;
    case "LtE":
      return order <= 0;
    case "Gt":
      return order > 0;
    default:
      return order >= 0;
  }
}
function subset(operator, a, b) {
  if (a.open !== null || b.open !== null) return null;
  const [small, large] = operator === "Lt" || operator === "LtE" ? [a, b] : [b, a];
  const isProper = operator === "Lt" || operator === "Gt";
  const isIn = [...small.items.keys()].every((hash) => large.items.has(hash));
  return isIn && (!isProper || small.items.size < large.items.size);
}
function orderOf(one2, other2, run) {
  const [a, b] = [plainValue(one2), plainValue(other2)];
  run.budget.step();
  if (a.kind === "str" && b.kind === "str") return orderOfTexts(a.value, b.value);
  if (a.kind === "path" && b.kind === "path") return orderOfTexts(a.path, b.path);
  if (isNumber2(a) && isNumber2(b)) return Number(a.value) - Number(b.value);
  if (a.kind === "tuple" && b.kind === "tuple" || a.kind === "list" && b.kind === "list") {
    if (a.open !== null || b.open !== null) return null;
    for (const [index, item2] of a.items.entries()) {
      const theirs = b.items[index];
      if (theirs === void 0) return 1;
      const order = orderOf(item2, theirs, run);
      if (order === null || order !== 0) return order;
    }
    return a.items.length - b.items.length;
  }
  if (a.kind === "host" && b.kind === "host") return a.compare?.(b) ?? null;
  return a.kind === "instance" ? orderOfInstance(a, b, run) : null;
}
function orderOfInstance(a, b, run) {
  if (findAttribute(a, "__lt__", run) !== void 0) {
    const less = truth(callMethod(a, "__lt__", [b], run), run);
    if (typeof less !== "boolean") return null;
    if (less) return -1;
    if (b.kind !== "instance" || findAttribute(b, "__lt__", run) === void 0) return null;
    const greater = truth(callMethod(b, "__lt__", [a], run), run);
    return typeof greater === "boolean" ? Number(greater) : null;
  }
  const { cls } = a;
  if (cls.flavour === "dataclass" && b.kind === "instance" && b.cls === cls) {
    const order = cls.settings?.get("order");
    if (order?.kind !== "bool" || !order.value) return null;
    for (const { name } of cls.fields.filter((field2) => field2.compared)) {
      const [mine, theirs] = [a.attributes.get(name), b.attributes.get(name)];
      const result = mine === void 0 || theirs === void 0 ? null : orderOf(mine, theirs, run);
      if (result !== 0) return result;
    }
    return 0;
  }
  return null;
}
function isNumber2(value) {
  return value.kind === "int" || value.kind === "float" || value.kind === "bool";
}

// src/python/standard/sorting.ts
function sorted(items3, args, run) {
  const key2 = args.named.get("key");
  const reverse = args.named.get("reverse");
  const descending = reverse === void 0 ? false : truth(reverse, run);
  if (typeof descending !== "boolean") return newList([...items3.values], run, descending);
  const keyed = items3.values.map((value) => ({
    value,
    key: key2 === void 0 || key2.kind === "none" ? value : callValue(key2, positional(value), run)
  }));
  const undecided3 = { is: false };
  keyed.sort((a, b) => {
    run.budget.step();
    const order = orderOf(a.key, b.key, run);
    if (order === null) undecided3.is = true;
    return (order ?? 0) * (descending ? -1 : 1);
  });
  const values = keyed.map((entry2) => entry2.value);
  return newList(values, run, items3.open ?? (undecided3.is ? run.doubt("the order of a sorted list") : null));
}
function extreme(values, greatest, key2, run) {
  let best = null;
  for (const value of values) {
    const own = key2 === void 0 || key2.kind === "none" ? value : callValue(key2, positional(value), run);
    if (best === null) best = { value, key: own };
    else {
      const order = orderOf(own, best.key, run);
      if (order === null) return null;
      if (greatest ? order > 0 : order < 0) best = { value, key: own };
    }
  }
  return best?.value ?? null;
}

// src/python/standard/numbers.ts
function numberIn(value) {
  if (value.kind !== "int" && value.kind !== "float" && value.kind !== "bool") return null;
  return { number: Number(value.value), whole: value.kind !== "float" };
}
function exactInt(value, run) {
  return Number.isSafeInteger(value) ? int(value === 0 ? 0 : value) : run.unknown("a very large number");
}
function round(args, run) {
  return lift([first(args), argument(args, 1, "ndigits") ?? NONE2], run, ([value = NONE2, digits = NONE2]) => {
    const given = numberIn(value);
    if (given === null || digits.kind !== "none" && digits.kind !== "int") return run.unknown("a rounded number");
    if (digits.kind === "none") {
      if (Number.isNaN(given.number)) run.raise("ValueError", "cannot convert float NaN to integer");
      return exactInt(roundedToWhole(given.number), run);
    }
    const result = given.whole && digits.value >= 0 ? given.number : rounded(given.number, digits.value);
    return given.whole ? exactInt(result, run) : float(result);
  });
}
function absolute(args, run) {
  return lift([first(args)], run, ([value = NONE2]) => {
    const given = numberIn(value);
    if (given === null) return run.unknown("a number");
    return given.whole ? int(Math.abs(given.number)) : float(Math.abs(given.number));
  });
}
var inRadix = (radix, prefix) => (args, run) => lift([first(args)], run, ([value = NONE2]) => {
  const given = numberIn(value);
  if (given?.whole !== true) return run.unknown("the digits of a number");
  return str(`${given.number < 0 ? "-" : ""}${prefix}${Math.abs(given.number).toString(radix)}`);
});
var NUMBER_FUNCTIONS = [
  ["round", round],
  ["abs", absolute],
  ["hex", inRadix(16, "0x")],
  ["oct", inRadix(8, "0o")],
  ["bin", inRadix(2, "0b")]
];

// src/python/standard/builtin-functions.ts
function length(args, run) {
  return lift([first(args)], run, ([value = NONE2]) => {
    if (value.kind === "str") return int(lengthOf(value.value));
    if (value.kind === "bytes") return int(value.value.length);
    if (value.kind === "instance" && findAttribute(value, "__len__", run) !== void 0) {
      return callMethod(value, "__len__", [], run);
    }
    if (value.kind === "set") return value.open === null ? int(value.items.size) : run.unknownFrom(value.open);
    const items3 = itemsOf(value, run);
    if (!isItems(items3)) return run.unknownFrom(items3);
    return items3.open === null ? int(items3.values.length) : run.unknownFrom(items3.open);
  });
}
function every(wanted) {
  return (args, run) => lift([first(args)], run, ([iterable = NONE2]) => {
    const source = iterate(iterable, run);
    if ("reason" in source) return run.unknownFrom(source);
    let doubt = null;
    for (let value = source.next(); value !== null; value = source.next()) {
      run.budget.step();
      const result = truth(value, run);
      if (result === wanted) return bool(wanted);
      if (typeof result !== "boolean") doubt ??= result;
    }
    doubt ??= source.open;
    return doubt === null ? bool(!wanted) : run.unknownFrom(doubt);
  });
}
function minOrMax(greatest) {
  return (args, run) => {
    const values = args.positional.length === 1 ? itemsOf(first(args), run) : { values: args.positional, open: null };
    if (!isItems(values)) return run.unknownFrom(values);
    if (values.open !== null) return run.unknownFrom(values.open);
    return lift(values.values, run, (known5) => {
      if (known5.length === 0) return args.named.get("default") ?? run.raise("ValueError", "the sequence is empty");
      return extreme(known5, greatest, args.named.get("key"), run) ?? run.unknown("the least or greatest of some values");
    });
  };
}
function leavePython(_args, run) {
  return run.raise("SystemExit", "the program is left");
}
var represented = (write2) => (args, run) => lift([first(args)], run, ([value = NONE2]) => {
  const text2 = write2(value, run);
  return text2 === null ? run.unknown("a representation") : str(text2);
});
function sum(args, run) {
  const items3 = itemsOf(first(args), run);
  if (!isItems(items3)) return run.unknownFrom(items3);
  const start = argument(args, 1, "start") ?? int(0);
  const total = items3.values.reduce((left, right) => binaryOp("Add", left, right, run), start);
  return items3.open === null ? total : run.unknownFrom(items3.open);
}
var FUNCTIONS = [
  ["len", length],
  ["sorted", overItems(sorted)],
  ["reversed", overItems((items3) => iteratorOver({ values: [...items3.values].reverse(), open: items3.open }))],
  [
    "iter",
    (args, run) => {
      const iterator = iterate(first(args), run);
      return "reason" in iterator ? run.unknownFrom(iterator) : iterator;
    }
  ],
  [
    "next",
    (args, run) => {
      const iterator = iterate(first(args), run);
      if ("reason" in iterator) return run.unknownFrom(iterator);
      const value = iterator.next();
      const doubt = iterator.open ?? iterator.misplaced ?? null;
      const last = run.conditions.active.at(-1);
      if (last !== void 0) iterator.misplaced ??= last.doubt;
      if (doubt !== null) return value === null ? run.unknownFrom(doubt) : doubted(value, doubt, run);
      return value ?? args.positional[1] ?? run.raise("StopIteration", "");
    }
  ],
  ["any", every(true)],
  ["all", every(false)],
  ["min", minOrMax(false)],
  ["max", minOrMax(true)],
  ["sum", sum],
  ...NUMBER_FUNCTIONS,
  ["repr", represented(repr)],
  ["ascii", represented(asciiText)],
  [
    "format",
    (args, run) => {
      const [value = NONE2, spec = str("")] = args.positional;
      return lift(
        [value, spec],
        run,
        ([known5 = NONE2, text2 = NONE2]) => formatValue(known5, text2.kind === "str" ? text2.value : "", run)
      );
    }
  ],
  ...OBJECT_FUNCTIONS,
  ["print", () => NONE2],
  ["input", (_args, run) => run.unknown("what a user types")],
  ["open", builtinOpen],
  [
    "chr",
    (args, run) => lift(
      [first(args)],
      run,
      ([value = NONE2]) => value.kind !== "int" ? run.unknown("a character") : value.value < 0 || value.value > 1114111 ? run.raise("ValueError", "chr() arg not in range(0x110000)") : str(String.fromCodePoint(value.value))
    )
  ],
  [
    "ord",
    (args, run) => lift(
      [first(args)],
      run,
      ([value = NONE2]) => value.kind !== "str" ? run.unknown("a number") : lengthOf(value.value) === 1 ? int(value.value.codePointAt(0) ?? 0) : run.raise("TypeError", "ord() expected a character")
    )
  ],
  [
    "divmod",
    (args, run) => {
      const [a = NONE2, b = NONE2] = args.positional;
      return tuple([binaryOp("FloorDiv", a, b, run), binaryOp("Mod", a, b, run)]);
    }
  ],
  [
    "pow",
    (args, run) => args.positional.length > 2 ? run.unknown("a power") : binaryOp("Pow", first(args), args.positional[1] ?? NONE2, run)
  ],
  [
    "exec",
    (args, run) => {
      run.frame.module.open = true;
      for (const names of args.positional)
        if (names.kind === "dict") names.open ??= run.doubt("names that `exec()` sets");
      return run.callUnknown("`exec()`", args);
    }
  ],
  ["exit", leavePython],
  ["quit", leavePython],
  ["eval", (args, run) => run.callUnknown("`eval()`", args)],
  ["compile", (_args, run) => run.unknown("compiled code")],
  ["__import__", (_args, run) => run.unknown("a module imported by name")],
  ...["bytearray", "memoryview", "aiter", "anext", "breakpoint", "help"].map((name) => [
    name,
    (_args, run) => run.unknown(`the result of ${name}()`)
  ])
];

// src/python/standard/importing.ts
function importByName(args, run) {
  const [given = NONE2] = args.positional;
  return lift([given], run, ([name = given]) => {
    if (name.kind !== "str") return run.missingCode("a module with an unknown name");
    const dots = /^\.*/.exec(name.value)?.[0].length ?? 0;
    if (dots === 0) return importModule(name.value, run);
    const anchor = argument(args, 1, "package");
    if (anchor?.kind !== "str") return run.missingCode(`the module \`${name.value}\``);
    const parts = anchor.value.split(".");
    const kept = parts.slice(0, parts.length - dots + 1);
    return importModule([...kept, name.value.slice(dots)].join("."), run);
  });
}
var LoadedModules = class extends Host {
  typeName = "sys.modules";
  getItem(key2, run) {
    return this.#own(key2, run) ?? void 0;
  }
  getAttr(name) {
    if (name !== "get") return void 0;
    return new BoundNative((args, run) => this.#own(args.positional[0], run) ?? run.unknown("a loaded module"));
  }
  #own(key2, run) {
    const { module } = run.frame;
    return key2?.kind === "str" && key2.value === module.name ? module : null;
  }
};
var SearchPath = class extends Host {
  typeName = "sys.path";
  getAttr(name) {
    if (name === "append") return new BoundNative((args, run) => this.#add(args.positional[0], run));
    if (name === "insert") return new BoundNative((args, run) => this.#add(args.positional[1], run));
    if (name === "extend") {
      return new BoundNative((args, run) => {
        const items3 = itemsOf(args.positional[0] ?? NONE2, run);
        if (isItems(items3)) for (const item2 of items3.values) this.#add(item2, run);
        return NONE2;
      });
    }
    return name === "remove" ? new BoundNative(() => NONE2) : void 0;
  }
  #add(value, run) {
    const folder = folderOf(value);
    if (folder !== null) run.modules.search(folder);
    return NONE2;
  }
  contains(item2, run) {
    const folder = folderOf(item2);
    return folder === null ? null : run.modules.searches(folder);
  }
};
function folderOf(value) {
  const text2 = value?.kind === "str" ? value.value : value?.kind === "path" ? value.path : null;
  return text2?.startsWith("/") === true ? TreeFiles.inTree(resolved(text2)) : null;
}
var foundModule = null;
function foundClass() {
  const module = { kind: "module", name: "pkgutil", path: "", attributes: /* @__PURE__ */ new Map(), open: false };
  const cls = makeClass("ModuleInfo", [external("typing.NamedTuple")], module);
  cls.fields = ["module_finder", "name", "ispkg"].map((name) => ({
    name,
    fallback: null,
    factory: null,
    inInit: true,
    inRepr: true,
    compared: true
  }));
  foundModule = cls;
  return cls;
}
function iterModules(args, run) {
  const paths = itemsOf(argument(args, 0, "path") ?? NONE2, run);
  const prefix = argument(args, 1, "prefix") ?? str("");
  if (!isItems(paths) || paths.open !== null || prefix.kind !== "str") return run.unknown("the modules of a package");
  const rows = [];
  for (const path2 of paths.values) {
    const folder = folderOf(path2);
    if (folder === null) return run.unknown("the modules of a package outside of the repository");
    for (const { name, isPackage } of modulesIn(folder, run)) {
      const items3 = [external("pkgutil.finder"), str(prefix.value + name), bool(isPackage)];
      rows.push({ kind: "tuple", items: items3, open: null, cls: foundModule ?? foundClass() });
    }
  }
  return iteratorOver({ values: rows, open: null });
}
function modulesIn(folder, run) {
  return (run.files.list(folder) ?? []).flatMap((entry2) => {
    if (entry2 === "__init__.py" || entry2 === "__pycache__") return [];
    if (entry2.endsWith(".py")) return [{ name: entry2.slice(0, -3), isPackage: false }];
    const path2 = folder === "" ? entry2 : `${folder}/${entry2}`;
    return run.files.isFolder(path2) && run.files.has(`${path2}/__init__.py`) ? [{ name: entry2, isPackage: true }] : [];
  });
}
var importingNames = new Map([
  ...functions("importlib", { import_module: importByName, reload: (args) => args.positional[0] ?? NONE2 }),
  ...functions("pkgutil", { iter_modules: iterModules }),
  ...functions("sys", { exit: leavePython }),
  ...functions("os", { _exit: leavePython }),
  ["sys.modules", new LoadedModules()],
  ["sys.path", new SearchPath()]
]);

// src/python/standard/itertools-select.ts
function tested(args, run, keep, whileTrue2) {
  const [test4 = NONE2, iterable = NONE2] = args.positional;
  const items3 = itemsOf(iterable, run);
  if (!isItems(items3)) return run.unknownFrom(items3, { text: "*" });
  const results = [];
  for (const value of items3.values) {
    const result = truth(test4.kind === "none" ? value : callValue(test4, positional(value), run), run);
    if (typeof result !== "boolean") return run.unknownFrom(result, { text: "*" });
    results.push(result);
    if (whileTrue2 && !result) break;
  }
  return iteratorOver({ values: keep(items3, results), open: items3.open });
}
function starMap(args, run) {
  const [callee = NONE2, iterable = NONE2] = args.positional;
  const rows = itemsOf(iterable, run);
  if (!isItems(rows)) return run.unknownFrom(rows, { text: "*" });
  const values = rows.values.map((row) => {
    const items3 = itemsOf(row, run);
    return isItems(items3) && items3.open === null ? callValue(callee, positional(...items3.values), run) : run.unknown("the result of itertools.starmap()");
  });
  return iteratorOver({ values, open: rows.open });
}
function compress(args, run) {
  const [data = NONE2, selectors = NONE2] = args.positional;
  const [items3, flags] = [itemsOf(data, run), itemsOf(selectors, run)];
  if (!isItems(items3)) return run.unknownFrom(items3, { text: "*" });
  if (!isItems(flags)) return run.unknownFrom(flags, { text: "*" });
  const results = flags.values.map((flag) => truth(flag, run));
  const doubt = items3.open ?? flags.open ?? results.find((result) => typeof result !== "boolean") ?? null;
  if (doubt !== null && typeof doubt !== "boolean") return run.unknownFrom(doubt, { text: "*" });
  return iteratorOver({ values: items3.values.filter((_, index) => results[index] === true), open: null });
}
function tee(args, run) {
  const [iterable = NONE2, count2] = args.positional;
  const items3 = itemsOf(iterable, run);
  if (!isItems(items3) || count2 !== void 0 && (count2.kind !== "int" || count2.value > 100)) {
    return run.unknown("the result of itertools.tee()");
  }
  const length2 = count2?.kind === "int" ? Math.max(0, count2.value) : 2;
  return tuple(Array.from({ length: length2 }, () => iteratorOver(items3)));
}
var SELECTING = functions("itertools", {
  takewhile: (args, run) => tested(args, run, ({ values }, results) => values.slice(0, results.filter((result) => result).length), true),
  dropwhile: (args, run) => tested(args, run, ({ values }, results) => values.slice(results.filter((result) => result).length), true),
  filterfalse: (args, run) => tested(args, run, ({ values }, results) => values.filter((_, index) => results[index] === false), false),
  starmap: starMap,
  compress,
  tee
});

// src/python/standard/itertools.ts
function allItems(values, run) {
  const result = [];
  for (const value of values) {
    const items3 = itemsOf(value, run);
    if (!isItems(items3)) return { doubt: run.unknownFrom(items3, { text: "*" }) };
    result.push(items3);
  }
  return result;
}
function chained(values, run) {
  const parts = allItems(values, run);
  if ("doubt" in parts) return parts.doubt;
  const items3 = parts.flatMap((part) => part.values);
  run.budget.items(items3.length);
  return iteratorOver({ values: items3, open: parts.find((part) => part.open !== null)?.open ?? null });
}
function product(args, run) {
  const parts = allItems(args.positional, run);
  if ("doubt" in parts) return parts.doubt;
  const repeat = args.named.get("repeat");
  const times = countOr(repeat, 1);
  if (times === null) return run.unknown("a product");
  const lists = Array.from({ length: Math.min(times, 20) }, () => parts).flat();
  run.budget.items(lists.reduce((count2, list) => count2 * list.values.length, 1));
  const rows = lists.reduce(
    (all3, list) => all3.flatMap((row) => list.values.map((value) => [...row, value])),
    [[]]
  );
  return iteratorOver({
    values: rows.map((row) => tuple(row)),
    open: parts.find((part) => part.open !== null)?.open ?? null
  });
}
function selections(args, run, kind) {
  const [iterable = NONE2] = args.positional;
  const items3 = itemsOf(iterable, run);
  if (!isItems(items3)) return run.unknownFrom(items3, { text: "*" });
  const size = argument(args, 1, "r");
  const wanted = countOr(size, items3.values.length);
  if (wanted === null) return run.unknown("selected items");
  const rows = [];
  const pick = (chosen) => {
    run.budget.step();
    if (chosen.length === wanted) {
      rows.push(tuple(chosen.flatMap((index) => items3.values[index] ?? [])));
      return;
    }
    const last = chosen.at(-1) ?? -1;
    const from = kind === "ordered" ? 0 : kind === "again" ? Math.max(0, last) : last + 1;
    for (let index = from; index < items3.values.length; index++) {
      if (kind === "again" || !chosen.includes(index)) pick([...chosen, index]);
    }
  };
  pick([]);
  return iteratorOver({ values: rows, open: items3.open });
}
function pairwise(args, run) {
  const items3 = itemsOf(args.positional[0] ?? NONE2, run);
  if (!isItems(items3)) return run.unknownFrom(items3, { text: "*" });
  const rows = items3.values.slice(1).map((value, index) => tuple([items3.values[index] ?? NONE2, value]));
  return iteratorOver({ values: rows, open: items3.open });
}
function slice(args, run) {
  const [iterable = NONE2, ...bounds] = args.positional;
  const [first3, second, third] = bounds;
  const start = countOr(bounds.length > 1 ? first3 : void 0, 0);
  const stop = countOr(bounds.length > 1 ? second : first3, Infinity);
  const step2 = countOr(third, 1);
  if (start === null || stop === null || step2 === null) return run.unknown("a slice");
  const source = iterate(iterable, run);
  if ("reason" in source) return run.unknownFrom(source, { text: "*" });
  const values = [];
  for (let index = 0; index < stop; index++) {
    const value = source.next();
    if (value === null) break;
    if (index >= start) values.push(value);
    if (index > run.budget.limits.items) run.budget.items(index);
  }
  return iteratorOver({ values: values.filter((_, index) => index % step2 === 0), open: source.open });
}
function zipLongest(args, run) {
  const parts = allItems(args.positional, run);
  if ("doubt" in parts) return parts.doubt;
  const fill = args.named.get("fillvalue") ?? NONE2;
  const length2 = Math.max(0, ...parts.map((part) => part.values.length));
  const rows = Array.from({ length: length2 }, (_, index) => tuple(parts.map((part) => part.values[index] ?? fill)));
  return iteratorOver({ values: rows, open: parts.find((part) => part.open !== null)?.open ?? null });
}
function groupBy(args, run) {
  const items3 = itemsOf(args.positional[0] ?? NONE2, run);
  if (!isItems(items3)) return run.unknownFrom(items3, { text: "*" });
  const key2 = argument(args, 1, "key");
  const groups = [];
  for (const value of items3.values) {
    const own = key2 === void 0 ? value : callValue(key2, positional(value), run);
    const last = groups.at(-1);
    const same2 = last === void 0 ? false : equal(last.key, own, run);
    if (same2 === null) return run.unknown("groups of items");
    if (last !== void 0 && same2) last.values.push(value);
    else groups.push({ key: own, values: [value] });
  }
  const rows = groups.map((group) => tuple([group.key, iteratorOver({ values: group.values, open: null })]));
  return iteratorOver({ values: rows, open: items3.open });
}
function accumulate(args, run) {
  const items3 = itemsOf(args.positional[0] ?? NONE2, run);
  if (!isItems(items3)) return run.unknownFrom(items3);
  const fn = argument(args, 1, "func");
  const initial = args.named.get("initial");
  const values = initial === void 0 || initial.kind === "none" ? [] : [initial];
  for (const value of items3.values) {
    const last = values.at(-1);
    if (last === void 0) values.push(value);
    else
      values.push(
        fn === void 0 || fn.kind === "none" ? binaryOp("Add", last, value, run) : callValue(fn, positional(last, value), run)
      );
  }
  return iteratorOver({ values, open: items3.open });
}
var itertoolsNames = new Map([
  ...functions("itertools", {
    chain: (args, run) => chained(args.positional, run),
    product,
    permutations: (args, run) => selections(args, run, "ordered"),
    combinations: (args, run) => selections(args, run, "unordered"),
    combinations_with_replacement: (args, run) => selections(args, run, "again"),
    pairwise,
    islice: slice,
    zip_longest: zipLongest,
    groupby: groupBy,
    accumulate,
    count: (args) => {
      const start = argument(args, 0, "start");
      const step2 = argument(args, 1, "step");
      let next = start?.kind === "int" ? start.value : 0;
      const by = step2?.kind === "int" ? step2.value : 1;
      return { kind: "iterator", open: null, next: () => int((next += by) - by) };
    },
    repeat: (args) => {
      const [value = NONE2] = args.positional;
      const times = argument(args, 1, "times");
      let left = times?.kind === "int" ? times.value : Infinity;
      return { kind: "iterator", open: null, next: () => left-- > 0 ? value : null };
    },
    cycle: (args, run) => {
      const items3 = itemsOf(args.positional[0] ?? NONE2, run);
      if (!isItems(items3)) return run.unknownFrom(items3, { text: "*" });
      let index = 0;
      return { kind: "iterator", open: items3.open, next: () => items3.values[index++ % items3.values.length] ?? null };
    }
  }),
  ...SELECTING,
  ...functions("itertools.chain", {
    from_iterable: (args, run) => {
      const outer = itemsOf(args.positional[0] ?? NONE2, run);
      return isItems(outer) ? chained(outer.values, run) : run.unknownFrom(outer, { text: "*" });
    }
  })
]);

// src/python/standard/math.ts
var onNumbers = (body2) => (args, run) => lift(args.positional, run, (values) => {
  const numbers = values.flatMap((value) => numberIn(value)?.number ?? []);
  const result = numbers.length === values.length && args.named.size === 0 ? body2(numbers, run) : null;
  return result ?? run.unknown("a number");
});
var whole = (value) => Number.isSafeInteger(value) ? int(value === 0 ? 0 : value) : null;
function gcd(a, b) {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
function powerOfTwo(x) {
  const power = Math.round(Math.log2(x));
  return 2 ** power === x ? float(power) : null;
}
function powerOfTen(x) {
  const power = Math.round(Math.log10(x));
  return power >= 0 && power < 23 && 10 ** power === x ? float(power) : null;
}
var mathNames = new Map([
  ...functions("math", {
    floor: onNumbers(([x = NaN]) => whole(Math.floor(x))),
    ceil: onNumbers(([x = NaN]) => whole(Math.ceil(x))),
    trunc: onNumbers(([x = NaN]) => whole(Math.trunc(x))),
    fabs: onNumbers(([x = NaN]) => float(Math.abs(x))),
    sqrt: onNumbers(([x = NaN], run) => x < 0 ? run.raise("ValueError", "math domain error") : float(Math.sqrt(x))),
    log2: onNumbers(([x = NaN], run) => x <= 0 ? run.raise("ValueError", "math domain error") : powerOfTwo(x)),
    log10: onNumbers(([x = NaN], run) => x <= 0 ? run.raise("ValueError", "math domain error") : powerOfTen(x)),
    gcd: onNumbers((numbers) => numbers.every(Number.isSafeInteger) ? int(numbers.reduce(gcd, 0)) : null),
    isnan: onNumbers(([x = NaN]) => bool(Number.isNaN(x))),
    isinf: onNumbers(([x = NaN]) => bool(x === Infinity || x === -Infinity)),
    prod: (args, run) => {
      const items3 = itemsOf(args.positional[0] ?? NONE2, run);
      if (!isItems(items3) || items3.open !== null || args.named.size > 0) return run.unknown("a product");
      return items3.values.reduce((product2, value) => binaryOp("Mult", product2, value, run), int(1));
    }
  }),
  ["math.pi", float(Math.PI)],
  ["math.e", float(Math.E)],
  ["math.inf", float(Infinity)],
  ["math.nan", float(NaN)]
]);

// src/python/standard/glob-names.ts
function globFiles(args, run) {
  const { positional: positional2, named: named5 } = args;
  const others = [...named5.keys()].filter(
    (name) => name !== "pathname" && name !== "recursive" && name !== "include_hidden"
  );
  if (args.openPositional !== null || args.openNamed !== null || others.length > 0)
    return run.unknown("files in a folder");
  const given = argument(args, 0, "pathname") ?? NONE2;
  const options = [named5.get("recursive") ?? FALSE2, named5.get("include_hidden") ?? FALSE2];
  return lift([positional2[0] ?? given, ...options], run, ([pathname = NONE2, recursive = FALSE2, hidden = FALSE2]) => {
    const pattern = pathname.kind === "str" ? pathname.value : null;
    const deep = truth(recursive, run);
    const all3 = truth(hidden, run);
    if (pattern === null || typeof deep !== "boolean" || typeof all3 !== "boolean")
      return run.unknown("files in a folder");
    const star = pattern.search(/[*?[]/);
    const folder = star === -1 ? dirName(pattern) : dirName(pattern.slice(0, star + 1));
    const known5 = folder.startsWith("/") ? TreeFiles.inTree(resolved(folder)) : null;
    if (known5 === null) return run.unknown("the files of a folder outside of the repository");
    const found2 = matchGlob(
      known5,
      pattern.slice(folder.length + 1),
      { hidden: all3, deep: deep ? "files" : "never" },
      run
    );
    if (found2 === null) return run.unknown("files in a folder");
    const files = run.anyOrder(found2, "the files in a folder");
    return newList(
      files.map((file) => str(`${folder}/${file}`)),
      run
    );
  });
}
function fnmatch(args, run) {
  return lift(args.positional, run, ([name = NONE2, pattern = NONE2]) => {
    const text2 = pathText(name);
    if (text2 === null || pattern.kind !== "str") return run.unknown("whether a name matches");
    return bool(matchesName(pattern.value, text2, run));
  });
}
function filterNames(args, run) {
  return lift(args.positional, run, ([names = NONE2, pattern = NONE2]) => {
    const known5 = names.kind === "list" && names.open === null ? names.items : null;
    if (known5 === null || pattern.kind !== "str") return run.unknown("the names that match");
    const texts = known5.flatMap((name) => name.kind === "str" ? [name.value] : []);
    if (texts.length < known5.length) return run.unknown("the names that match");
    return newList(texts.filter((name) => matchesName(pattern.value, name, run)).map(str), run);
  });
}
var globNames = new Map([
  ...functions("glob", { glob: globFiles, iglob: globFiles }),
  ...functions("fnmatch", { fnmatch, fnmatchcase: fnmatch, filter: filterNames })
]);

// src/python/standard/os.ts
function variable(name, fallback4, run) {
  if (name?.kind !== "str") return run.unknown("an environment variable");
  const configured = run.environment.get(name.value);
  if (configured !== void 0) return str(configured);
  const guess = fallback4 === void 0 ? {} : { guess: fallback4 };
  return { ...run.unknown(`environment variable '${name.value}'`, guess), isData: true };
}
var Environment = class extends Host {
  typeName = "os.environ";
  getAttr(name) {
    switch (name) {
      case "get":
        return new BoundNative((args, run) => variable(args.positional[0], argument(args, 1, "default") ?? NONE2, run));
      case "setdefault":
        return new BoundNative((args, run) => variable(args.positional[0], args.positional[1], run));
      case "copy":
        return new BoundNative(() => this);
      case "update":
        return new BoundNative(() => NONE2);
      default:
        return void 0;
    }
  }
  getItem(key2, run) {
    return variable(key2, void 0, run);
  }
  contains(item2, run) {
    return item2.kind === "str" && run.environment.has(item2.value) ? true : null;
  }
  truth() {
    return true;
  }
};
function inTree(path2) {
  return path2.startsWith("/") ? TreeFiles.inTree(resolved(path2)) : null;
}
var fileTest = (test4) => onTexts(([path2 = ""], run) => {
  const known5 = inTree(path2);
  return known5 === null ? run.unknown(`whether '${path2}' exists`) : bool(test4(known5, run));
});
var splitExtension = (path2) => {
  const base = baseName(path2);
  const dot2 = base.lastIndexOf(".");
  if (/^\.*$/.test(base.slice(0, Math.max(0, dot2)))) return [path2, ""];
  return [path2.slice(0, path2.length - base.length + dot2), base.slice(dot2)];
};
function headOf(path2) {
  const head = path2.slice(0, path2.lastIndexOf("/") + 1);
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, "");
}
function normalRelative(path2) {
  const parts = [];
  for (const part of path2.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.length === 0 ? "." : parts.join("/");
}
function joinTexts(parts) {
  return parts.reduce((base, part) => {
    if (part.startsWith("/") || base === "") return part;
    return base.endsWith("/") ? base + part : `${base}/${part}`;
  }, "");
}
function listFolder([folder = ""], run) {
  const known5 = inTree(folder);
  const names = known5 === null ? void 0 : run.files.list(known5);
  if (known5 === null) return run.unknown("the files of a folder outside of the repository");
  if (names === void 0) return run.raise("FileNotFoundError", `No such file or directory: '${known5}'`);
  return newList(run.anyOrder(names, "the files in a folder").map(str), run);
}
function walk(args, run) {
  return onTexts(([root = ""]) => {
    const known5 = inTree(root);
    if (known5 === null) return run.unknown("the files of a folder outside of the repository");
    const rows = [];
    const pending = [""];
    for (let below = pending.pop(); below !== void 0; below = pending.pop()) {
      run.budget.step();
      const folder = [known5, below].filter((part) => part !== "").join("/");
      const names = run.anyOrder(run.files.list(folder) ?? [], "the files in a folder");
      const isFolder = (name) => run.files.isFolder(folder === "" ? name : `${folder}/${name}`);
      const folders = names.filter(isFolder);
      for (const name of folders.toReversed()) pending.push(below === "" ? name : `${below}/${name}`);
      const list = (items3) => newList(items3.map(str), run);
      const path2 = below === "" ? root : `${root}/${below}`;
      rows.push(tuple([str(path2), list(folders), list(names.filter((name) => !isFolder(name)))]));
    }
    return newList(rows, run);
  })({ ...args, positional: args.positional.slice(0, 1), named: /* @__PURE__ */ new Map() }, run);
}
function makePath(args, run) {
  if (args.positional.length === 0) return { kind: "path", path: "." };
  return onTexts((texts) => {
    const path2 = texts.slice(1).reduce(joinPath, normalised(texts[0] ?? "."));
    return { kind: "path", path: path2 };
  })(args, run);
}
var absolute2 = onTexts(
  ([path2 = ""], run) => path2.startsWith("/") ? str(resolved(path2)) : run.unknown("the current folder")
);
var PathClass = class extends NativeType {
  getAttr(name) {
    if (name === "__name__") return str(this.shortName);
    return name === "cwd" || name === "home" ? new BoundNative((_args, run) => run.unknown(`the ${name} folder`)) : void 0;
  }
};
var PATH = new PathClass("pathlib.Path", makePath);
var osNames = new Map([
  ["os.environ", new Environment()],
  ["os.sep", str("/")],
  ["os.linesep", str("\n")],
  ["os.curdir", str(".")],
  ...functions("os", {
    getenv: (args, run) => variable(args.positional[0], argument(args, 1, "default") ?? NONE2, run),
    listdir: onTexts(listFolder),
    walk,
    fspath: onTexts(([path2 = ""]) => str(path2)),
    getcwd: (_args, run) => run.unknown("the current folder"),
    makedirs: () => NONE2,
    mkdir: () => NONE2
  }),
  ...functions("os.path", {
    join: (args, run) => lift(
      args.positional,
      run,
      (values) => onTexts((texts) => str(joinTexts(texts)))({ ...args, positional: values }, run)
    ),
    dirname: onTexts(([path2 = ""]) => str(headOf(path2))),
    basename: onTexts(([path2 = ""]) => str(baseName(path2))),
    abspath: absolute2,
    realpath: absolute2,
    normpath: onTexts(([path2 = ""]) => str(path2.startsWith("/") ? resolved(path2) : normalRelative(path2))),
    expanduser: onTexts(([path2 = ""], run) => path2.startsWith("~") ? run.unknown("the home folder") : str(path2)),
    split: onTexts(([path2 = ""]) => tuple([str(headOf(path2)), str(baseName(path2))])),
    splitext: onTexts(([path2 = ""]) => tuple(splitExtension(path2).map(str))),
    isabs: onTexts(([path2 = ""]) => bool(path2.startsWith("/"))),
    exists: fileTest((path2, run) => run.files.has(path2) || run.files.isFolder(path2)),
    isfile: fileTest((path2, run) => run.files.has(path2)),
    isdir: fileTest((path2, run) => run.files.isFolder(path2))
  }),
  ["pathlib.Path", PATH],
  ["pathlib.PurePath", PATH],
  ["pathlib.PosixPath", PATH],
  ["pathlib.PurePosixPath", PATH]
]);

// src/python/standard/pattern-match.ts
var Match = class extends Host {
  typeName = "re.Match";
  #match;
  constructor(match) {
    super();
    this.#match = match;
  }
  groups(missing2) {
    return Array.from(this.#match).slice(1).map((text2) => text2 === void 0 ? missing2 : str(text2));
  }
  #group(key2, run) {
    if (key2 !== void 0 && key2.kind !== "int" && key2.kind !== "str") return run.unknown("a group of a match");
    const named5 = key2?.kind === "str" ? this.#match.groups : void 0;
    const known5 = key2?.kind === "str" ? Object.hasOwn(named5 ?? {}, key2.value) : isIndex(key2?.value ?? 0, this.#match);
    if (!known5) return run.raise("IndexError", "no such group");
    const text2 = key2?.kind === "str" ? named5?.[key2.value] : this.#match[key2?.value ?? 0];
    return text2 === void 0 ? NONE2 : str(text2);
  }
  /** A replacement with `\1`, `\g<1>` and `\g<name>` filled in. */
  expand(template2, run) {
    let result = "";
    let from = 0;
    for (const found2 of template2.matchAll(/\\(?:g<(\w+)>|([1-9]\d?)|([\\nrt])|.|$)/gs)) {
      const [whole2, name, digits, escape] = found2;
      result += template2.slice(from, found2.index);
      from = found2.index + whole2.length;
      const key2 = name ?? digits;
      if (escape !== void 0) result += ESCAPES2.get(escape) ?? "";
      else if (key2 === void 0) return run.unknown("a replacement");
      else {
        const group = this.#group(/^\d+$/.test(key2) ? int(Number(key2)) : str(key2), run);
        result += group.kind === "str" ? group.value : "";
      }
    }
    return str(result + template2.slice(from));
  }
  getAttr(name, run) {
    const [whole2 = ""] = this.#match;
    const start = lengthOf(this.#match.input.slice(0, this.#match.index));
    switch (name) {
      case "group":
        return new BoundNative(
          (args) => args.positional.length > 1 ? tuple(args.positional.map((key2) => this.#group(key2, run))) : this.#group(args.positional[0], run)
        );
      case "groups":
        return new BoundNative((args) => tuple(this.groups(fallback3(args))));
      case "groupdict":
        return new BoundNative((args) => {
          const entries = Object.entries(this.#match.groups ?? {}).map(
            ([key2, text2]) => [
              str(key2),
              text2 === void 0 ? fallback3(args) : str(text2)
            ]
          );
          return newDict(entries, run);
        });
      case "start":
      case "end":
      case "span":
        return new BoundNative((args) => {
          if (args.positional.length > 0) return run.unknown("the place of a group");
          const end = start + lengthOf(whole2);
          return name === "span" ? tuple([int(start), int(end)]) : int(name === "start" ? start : end);
        });
      case "string":
        return str(this.#match.input);
      default:
        return new BoundNative(() => run.unknown(`the result of Match.${name}()`));
    }
  }
  getItem(key2, run) {
    return this.#group(key2, run);
  }
};
var ESCAPES2 = /* @__PURE__ */ new Map([
  ["\\", "\\"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"]
]);
function isIndex(index, match) {
  return index >= 0 && index < match.length;
}
function fallback3(args) {
  return argument(args, 0, "default") ?? NONE2;
}

// src/python/standard/pattern-syntax.ts
var NotTaken = class extends Error {
};
var END2 = "(?![\\s\\S])";
var MOST_COPIES = 1e3;
function patternSyntax(source, flags) {
  try {
    const reader = new Reader(source, flags);
    const { source: translated, degree, factor } = reader.alternatives(0);
    return reader.atEnd ? { source: translated, degree, factor } : null;
  } catch (error) {
    if (error instanceof NotTaken) return null;
    throw error;
  }
}
var SPECIAL2 = new Set(".^$*+?{}[]\\|()/");
function literal(char, inClass = false) {
  return SPECIAL2.has(char) || inClass && char === "-" ? `\\${char}` : char;
}
var Reader = class {
  #chars;
  #flags;
  #index = 0;
  constructor(source, flags) {
    this.#chars = Array.from(source);
    this.#flags = flags;
  }
  get atEnd() {
    return this.#index >= this.#chars.length;
  }
  #peek(offset = 0) {
    return this.#chars[this.#index + offset] ?? "";
  }
  #next() {
    const char = this.#peek();
    this.#index += 1;
    return char;
  }
  #takes(text2) {
    if (!Array.from(text2).every((char, offset) => this.#peek(offset) === char)) return false;
    this.#index += text2.length;
    return true;
  }
  alternatives(depth) {
    if (depth > 30) throw new NotTaken("too deep");
    const parts = [this.#sequence(depth)];
    while (this.#takes("|")) parts.push(this.#sequence(depth));
    const [only] = parts;
    if (parts.length === 1 && only !== void 0) return only;
    return {
      source: parts.map((part) => part.source).join("|"),
      degree: Math.max(...parts.map((part) => part.degree)),
      factor: parts.reduce((sum2, part) => sum2 + part.factor, 0),
      plain: false
    };
  }
  #sequence(depth) {
    let result = { source: "", degree: 0, factor: 1, plain: true };
    while (!this.atEnd && this.#peek() !== "|" && this.#peek() !== ")") {
      const part = this.#repeated(this.#atom(depth));
      result = {
        source: result.source + part.source,
        degree: result.degree + part.degree,
        factor: result.factor * part.factor,
        plain: result.plain && part.plain
      };
    }
    return result;
  }
  #repeated(atom) {
    const range2 = this.#repetition();
    if (range2 === null) return atom;
    const { least, most, text: text2 } = range2;
    const lazy = this.#takes("?") ? "?" : "";
    if (lazy === "" && this.#peek() === "+") throw new NotTaken("possessive");
    if (this.#repetition() !== null) throw new NotTaken("multiple repeat");
    const copies = most ?? least;
    if (copies > MOST_COPIES || least > copies) throw new NotTaken("too many repetitions");
    if (!atom.plain && copies > 1) throw new NotTaken("an ambiguous repetition");
    if (!atom.plain && most === null) throw new NotTaken("an ambiguous repetition");
    const source = `${atom.source}${text2}${lazy}`;
    if (most === null) return { source, degree: atom.degree + 1, factor: atom.factor, plain: false };
    const isFixed = least === most;
    return {
      source,
      degree: atom.degree,
      factor: atom.factor * (isFixed ? 1 : most - least + 1),
      plain: isFixed && atom.plain
    };
  }
  #repetition() {
    if (this.#takes("*")) return { least: 0, most: null, text: "*" };
    if (this.#takes("+")) return { least: 1, most: null, text: "+" };
    if (this.#takes("?")) return { least: 0, most: 1, text: "?" };
    const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.#chars.slice(this.#index, this.#index + 16).join(""));
    if (match === null || match[0] === "{}" || match[0] === "{,}") return null;
    const [whole2, low = "", comma = "", high = ""] = match;
    this.#index += whole2.length;
    const least = Number(low || 0);
    const most = comma === "" ? least : high === "" ? null : Number(high);
    return { least, most, text: `{${least}${comma}${high}}` };
  }
  #atom(depth) {
    const one2 = (source) => ({ source, degree: 0, factor: 1, plain: true });
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group(depth);
      case "[":
        return one2(this.#characterClass());
      case ".":
        return one2(this.#flags.dotAll ? "[\\s\\S]" : "[^\\n]");
      case "^":
        return one2(this.#flags.multiline ? "(?<![^\\n])" : "(?<![\\s\\S])");
      case "$":
        return one2(this.#flags.multiline ? "(?![^\\n])" : `(?=\\n?${END2})`);
      case "\\":
        return one2(this.#escape(this.#next(), false));
      case "*":
      case "+":
      case "?":
        throw new NotTaken("nothing to repeat");
      default:
        return one2(literal(char));
    }
  }
  #group(depth) {
    const open2 = this.#opening();
    const inner = this.alternatives(depth + 1);
    if (!this.#takes(")")) throw new NotTaken("a missing bracket");
    return { ...inner, source: `${open2}${inner.source})` };
  }
  #opening() {
    if (!this.#takes("?")) return "(";
    for (const kind of [":", "=", "!", "<=", "<!"]) if (this.#takes(kind)) return `(?${kind}`;
    if (!this.#takes("P<")) throw new NotTaken("an unknown group");
    let name = "";
    for (let char = this.#next(); char !== ">"; char = this.#next()) {
      if (!/^\w$/.test(char)) throw new NotTaken("a bad name");
      name += char;
    }
    return `(?<${name}>`;
  }
  #characterClass() {
    let source = this.#takes("^") ? "[^" : "[";
    let first3 = true;
    for (let char = this.#next(); first3 || char !== "]"; char = this.#next()) {
      if (this.#index > this.#chars.length) throw new NotTaken("an open class");
      if ((char === "[" || char === "&" || char === "~" || char === "|") && this.#peek() === char) {
        throw new NotTaken("a set operation");
      }
      const isRange2 = this.#peek() === "-" && this.#peek(1) !== "]";
      const isSet = char === "\\" && /[wWdDsS]/.test(this.#peek());
      if (isSet && this.#peek(1) === "-" && this.#peek(2) !== "]") throw new NotTaken("a bad range");
      source += char === "\\" ? this.#escape(this.#next(), true) : literal(char, true);
      if (isRange2 && char !== "\\" && !isSet) {
        this.#next();
        const to = this.#next();
        source += `-${to === "\\" ? this.#escape(this.#next(), true) : literal(to, true)}`;
      }
      first3 = false;
    }
    return `${source}]`;
  }
  #escape(char, inClass) {
    const set = this.#set(char);
    if (set !== null) return inClass ? set : `[${set}]`;
    switch (char) {
      case "W":
      case "D":
      case "S": {
        if (inClass) throw new NotTaken("a negated set in a class");
        return `[^${this.#set(char.toLowerCase()) ?? ""}]`;
      }
      case "n":
      case "t":
      case "r":
      case "f":
      case "v":
        return `\\${char}`;
      case "b":
        return inClass ? "\\x08" : this.#boundary(false);
      case "B":
        if (inClass) throw new NotTaken("a boundary in a class");
        return this.#boundary(true);
      case "A":
        return "(?<![\\s\\S])";
      case "Z":
        return END2;
      default:
        if (char === "" || /[a-zA-Z0-9]/.test(char)) throw new NotTaken("an unknown escape");
        return literal(char, inClass);
    }
  }
  /** The inside of a class for `\w`, `\d` or `\s`. */
  #set(char) {
    const { ascii } = this.#flags;
    if (char === "w") return ascii ? "a-zA-Z0-9_" : "\\p{L}\\p{N}_";
    if (char === "d") return ascii ? "0-9" : "\\p{Nd}";
    return char === "s" ? ascii ? " \\t-\\r" : WHITE_SPACE : null;
  }
  #boundary(negated) {
    const word = `[${this.#set("w") ?? ""}]`;
    return negated ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))` : `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
  }
};

// src/python/standard/safe-pattern.ts
var FLAGS = { IGNORECASE: 2, MULTILINE: 8, DOTALL: 16, UNICODE: 32, VERBOSE: 64, ASCII: 256 };
var KNOWN_FLAGS = Object.values(FLAGS).reduce((sum2, flag) => sum2 | flag, 0) & ~FLAGS.VERBOSE;
var MAX_STEPS = 2e6;
var STEPS_TOGETHER = 100;
var MAX_SOURCE = 500;
function safePattern(source, flags, text2, whole2, run) {
  if (source.length > MAX_SOURCE || (flags & ~KNOWN_FLAGS) !== 0) return null;
  const inline = /^\(\?([aimsu]+)\)/.exec(source);
  const all3 = Array.from(inline?.[1] ?? "").reduce((sum2, letter) => sum2 | (LETTERS.get(letter) ?? 0), flags);
  const syntax = patternSyntax(source.slice(inline?.[0].length ?? 0), {
    ascii: (all3 & FLAGS.ASCII) !== 0,
    multiline: (all3 & FLAGS.MULTILINE) !== 0,
    dotAll: (all3 & FLAGS.DOTALL) !== 0
  });
  if (syntax === null) return null;
  const steps = syntax.factor * (text2.length + 2) ** (syntax.degree + 1);
  if (steps > MAX_STEPS) return null;
  run.budget.steps(Math.ceil(steps / STEPS_TOGETHER));
  const ignoreCase = (all3 & FLAGS.IGNORECASE) !== 0;
  if (ignoreCase && /[^\0-\x7f]/.test(text2 + source)) return null;
  return compiled(whole2 ? `(?:${syntax.source})(?![\\s\\S])` : syntax.source, ignoreCase ? "gui" : "gu");
}
var LETTERS = /* @__PURE__ */ new Map([
  ["a", FLAGS.ASCII],
  ["i", FLAGS.IGNORECASE],
  ["m", FLAGS.MULTILINE],
  ["s", FLAGS.DOTALL],
  ["u", FLAGS.UNICODE]
]);
function compiled(source, flags) {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof Error && error.name === "SyntaxError") return null;
    throw error;
  }
}

// src/python/standard/patterns.ts
var Pattern = class extends Host {
  typeName = "re.Pattern";
  source;
  flags;
  constructor(source, flags) {
    super();
    this.source = source;
    this.flags = flags;
  }
  getAttr(name) {
    if (name === "pattern") return this.source;
    const body2 = OPERATIONS.get(name);
    if (body2 === void 0) return void 0;
    return new BoundNative((args, run) => body2({ ...args, positional: [this, ...args.positional] }, run));
  }
};
function withPattern(args, textIndex, whole2, run, body2) {
  const [given = NONE2] = args.positional;
  const compiled2 = given instanceof Pattern ? given : null;
  if (compiled2 !== null && textIndex === 1 && args.positional.length > 2) return run.unknown("the result of a pattern");
  const flags = compiled2?.flags ?? args.named.get("flags") ?? args.positional[textIndex === 2 ? 4 : textIndex + 1];
  const operands = [compiled2?.source ?? given, argument(args, textIndex, "string") ?? NONE2, flags ?? int(0)];
  return lift(operands, run, ([source = NONE2, text2 = NONE2, flag = NONE2]) => {
    if (source.kind !== "str" || text2.kind !== "str" || flag.kind !== "int") return run.unknown("a pattern");
    const pattern = safePattern(source.value, flag.value, text2.value, whole2, run);
    return pattern === null ? run.unknown(`the result of the pattern '${source.value.slice(0, 60)}'`) : body2(pattern, text2.value);
  });
}
var first2 = (atStart, whole2) => (args, run) => {
  return withPattern(args, 1, whole2, run, (pattern, text2) => {
    const match = new RegExp(pattern.source, pattern.flags.replace("g", atStart ? "y" : "")).exec(text2);
    return match === null ? NONE2 : new Match(match);
  });
};
function substituted(args, run, give2) {
  const replacement = argument(args, 1, "repl") ?? NONE2;
  const count2 = argument(args, 3, "count") ?? int(0);
  if (count2.kind !== "int" || args.positional.length > 5) return run.unknown("a substitution");
  const limit2 = count2.value > 0 ? count2.value : Infinity;
  return withPattern(args, 2, false, run, (pattern, text2) => {
    let done = 0;
    let from = 0;
    const pieces = [];
    for (const match of text2.matchAll(pattern)) {
      if (done >= limit2) break;
      done += 1;
      const value = replaced(replacement, match, run);
      if (value.kind !== "str") return value.kind === "unknown" ? value : run.unknown("a substitution");
      pieces.push(text2.slice(from, match.index), value.value);
      run.budget.characters(value.value.length);
      from = match.index + match[0].length;
    }
    const result = pieces.join("") + text2.slice(from);
    run.budget.characters(result.length);
    return give2(result, done);
  });
}
function replaced(replacement, match, run) {
  if (replacement.kind !== "str") return callValue(replacement, positional(new Match(match)), run);
  return new Match(match).expand(replacement.value, run);
}
function split(args, run) {
  const most = argument(args, 2, "maxsplit") ?? int(0);
  if (most.kind !== "int" || args.positional.length > 3) return run.unknown("the parts of a text");
  const limit2 = most.value > 0 ? most.value : Infinity;
  return withPattern({ ...args, positional: args.positional.slice(0, 2) }, 1, false, run, (pattern, text2) => {
    const parts = [];
    let from = 0;
    let done = 0;
    for (const match of text2.matchAll(pattern)) {
      if (done++ >= limit2) break;
      parts.push(str(text2.slice(from, match.index)), ...new Match(match).groups(NONE2));
      from = match.index + match[0].length;
    }
    run.budget.items(parts.length + 1);
    return newList([...parts, str(text2.slice(from))], run);
  });
}
var OPERATIONS = /* @__PURE__ */ new Map([
  ["sub", (args, run) => substituted(args, run, (text2) => str(text2))],
  ["subn", (args, run) => substituted(args, run, (text2, count2) => tuple([str(text2), int(count2)]))],
  ["match", first2(true, false)],
  ["search", first2(false, false)],
  ["fullmatch", first2(true, true)],
  [
    "findall",
    (args, run) => withPattern(args, 1, false, run, (pattern, text2) => {
      const rows = Array.from(text2.matchAll(pattern), (match) => {
        const groups = new Match(match).groups(str(""));
        return groups.length > 1 ? tuple(groups) : groups[0] ?? str(match[0]);
      });
      run.budget.items(rows.length);
      return newList(rows, run);
    })
  ],
  [
    "finditer",
    (args, run) => withPattern(
      args,
      1,
      false,
      run,
      (pattern, text2) => iteratorOver({ values: Array.from(text2.matchAll(pattern), (match) => new Match(match)), open: null })
    )
  ],
  ["split", split]
]);
var ESCAPED2 = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;
var patternNames = new Map([
  ...functions("re", {
    ...Object.fromEntries(OPERATIONS),
    compile: (args) => new Pattern(args.positional[0] ?? NONE2, argument(args, 1, "flags")),
    escape: (args, run) => lift(
      args.positional,
      run,
      ([text2 = NONE2]) => text2.kind === "str" ? str(text2.value.replace(ESCAPED2, "\\$&")) : run.unknown("a pattern")
    )
  }),
  ...Object.entries(FLAGS).flatMap(([name, flag]) => [
    [`re.${name}`, int(flag)],
    [`re.${name === "VERBOSE" ? "X" : name.charAt(0)}`, int(flag)]
  ]),
  ["re.S", int(FLAGS.DOTALL)]
]);

// src/python/standard/text-modules.ts
function dedent(text2) {
  const lines = text2.split("\n");
  const margins = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const margin = margins.length === 0 ? 0 : Math.min(...margins);
  return lines.map((line) => line.trim() === "" ? "" : line.slice(margin)).join("\n");
}
var Template = class extends Host {
  typeName = "Template";
  #text;
  constructor(text2) {
    super();
    this.#text = text2;
  }
  getAttr(name) {
    if (name === "template") return str(this.#text);
    if (name !== "substitute" && name !== "safe_substitute") return void 0;
    return new BoundNative((args, run) => this.#fill(args, name === "safe_substitute", run));
  }
  #fill(args, safe, run) {
    const [mapping] = args.positional;
    const values = new Map(args.named);
    if (mapping?.kind === "dict") {
      for (const [key2, value] of mapping.store.entries()) {
        if (key2.kind === "str" && !values.has(key2.value)) values.set(key2.value, value);
      }
    }
    const open2 = args.openNamed ?? (mapping?.kind === "dict" ? mapping.open : null);
    if (open2 !== null || mapping !== void 0 && mapping.kind !== "dict") return run.unknown("a filled template");
    const parts = [];
    let last = 0;
    for (const match of this.#text.matchAll(/\$(?:(\$)|(\w+)|\{(\w+)\})/g)) {
      parts.push(str(this.#text.slice(last, match.index)));
      last = match.index + match[0].length;
      const name = match[2] ?? match[3];
      const value = name === void 0 ? str("$") : values.get(name);
      if (value === void 0 && !safe) run.raise("KeyError", `'${name ?? ""}'`);
      parts.push(value ?? str(match[0]));
    }
    return concatenate([...parts, str(this.#text.slice(last))], run);
  }
};
var textNames = new Map([
  ...functions("textwrap", {
    dedent: onTexts(([text2 = ""]) => str(dedent(text2))),
    indent: (args, run) => lift(
      args.positional,
      run,
      ([text2 = NONE2, prefix = NONE2]) => text2.kind === "str" && prefix.kind === "str" && argument(args, 2, "predicate") === void 0 ? str(text2.value.replace(/^(?=.*\S)/gm, () => prefix.value)) : run.unknown("an indented text")
    )
  }),
  ...functions("string", {
    Template: onTexts(([text2 = ""]) => new Template(text2)),
    capwords: onTexts(
      ([text2 = "", ...more], run) => more.length > 0 ? run.unknown("a text") : str(
        text2.split(/\s+/).filter((word) => word !== "").map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(" ")
      )
    )
  }),
  ["string.ascii_lowercase", str("abcdefghijklmnopqrstuvwxyz")],
  ["string.ascii_uppercase", str("ABCDEFGHIJKLMNOPQRSTUVWXYZ")],
  ["string.ascii_letters", str("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")],
  ["string.digits", str("0123456789")]
]);

// src/python/standard/strftime.ts
var DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
var MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function formatDate(moment, format) {
  const codes = Array.from(format.matchAll(/%(.?)/gs), (match) => byCode(moment, match[1] ?? ""));
  return codes.includes(null) ? null : format.replace(/%.?/gs, () => codes.shift() ?? "");
}
function byCode({ parts, utc, shape }, code) {
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const pad2 = (value, length2 = 2) => String(value).padStart(length2, "0");
  const weekday = DAYS[utc.getUTCDay()] ?? "";
  const name = MONTHS[month - 1] ?? "";
  switch (code) {
    case "Y":
      return String(year);
    case "y":
      return pad2(year % 100);
    case "m":
      return pad2(month);
    case "d":
      return pad2(day);
    case "H":
      return pad2(hour);
    case "I":
      return pad2(hour % 12 === 0 ? 12 : hour % 12);
    case "M":
      return pad2(minute);
    case "S":
      return pad2(second);
    case "p":
      return hour < 12 ? "AM" : "PM";
    case "f":
      return shape === "other" ? null : "000000";
    case "j":
      return pad2((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 864e5 + 1, 3);
    case "A":
      return weekday;
    case "a":
      return weekday.slice(0, 3);
    case "B":
      return name;
    case "b":
    case "h":
      return name.slice(0, 3);
    case "w":
      return String(utc.getUTCDay());
    case "u":
      return String(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay());
    case "F":
      return `${year}-${pad2(month)}-${pad2(day)}`;
    case "T":
      return `${pad2(hour)}:${pad2(minute)}:${pad2(second)}`;
    case "z":
    case "Z":
      return shape === "other" ? null : "";
    case "%":
      return "%";
    default:
      return null;
  }
}

// src/python/standard/time-delta.ts
var TimeDelta = class _TimeDelta extends Host {
  typeName = "timedelta";
  seconds;
  /** Python's own, not pendulum's, which prints itself in words. */
  #plain;
  constructor(seconds, plain = true) {
    super();
    this.seconds = seconds;
    this.#plain = plain;
  }
  binaryOp(operator, other2, reflected) {
    if (other2 instanceof _TimeDelta && !reflected) {
      if (operator === "Add") return new _TimeDelta(this.seconds + other2.seconds);
      if (operator === "Sub") return new _TimeDelta(this.seconds - other2.seconds);
      if (operator === "Div" && other2.seconds !== 0) return float(this.seconds / other2.seconds);
    }
    if (other2.kind === "int" && operator === "Mult") return new _TimeDelta(this.seconds * other2.value);
    return void 0;
  }
  truth() {
    return this.seconds !== 0;
  }
  equals(other2) {
    return other2 instanceof _TimeDelta && other2.seconds === this.seconds;
  }
  compare(other2) {
    return other2 instanceof _TimeDelta ? this.seconds - other2.seconds : null;
  }
  hash() {
    return `timedelta ${this.seconds}`;
  }
  getAttr(name) {
    const days = Math.floor(this.seconds / 86400);
    if (name === "days") return int(days);
    if (name === "seconds") return int(Math.floor(this.seconds - days * 86400));
    if (name === "total_seconds") return new BoundNative(() => float(this.seconds));
    return void 0;
  }
  text() {
    return this.#plain ? this.clock : null;
  }
  /** As Python prints it: `1 day, 6:00:00`. */
  get clock() {
    if (!Number.isInteger(this.seconds)) return null;
    const days = Math.floor(this.seconds / 86400);
    const rest = this.seconds - days * 86400;
    const two2 = (value) => String(value).padStart(2, "0");
    const clock = `${Math.floor(rest / 3600)}:${two2(Math.floor(rest / 60) % 60)}:${two2(rest % 60)}`;
    return days === 0 ? clock : `${days} day${Math.abs(days) === 1 ? "" : "s"}, ${clock}`;
  }
};

// src/python/standard/date-time.ts
var PARTS = ["year", "month", "day", "hour", "minute", "second"];
var DateTime = class _DateTime extends Host {
  typeName;
  /** Year, month, day, hour, minute, second. */
  parts;
  shape;
  constructor(parts, shape) {
    super();
    this.parts = parts;
    this.shape = shape;
    this.typeName = shape === "date" ? "date" : "datetime";
  }
  get iso() {
    return `${this.#day}T${this.#clock}`;
  }
  get #day() {
    const [year = 1, month = 1, day = 1] = this.parts;
    return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  }
  get #clock() {
    const [, , , hour = 0, minute = 0, second = 0] = this.parts;
    return `${two(hour)}:${two(minute)}:${two(second)}`;
  }
  /** The same moment in UTC, if it were one of UTC; for counting with days and seconds. */
  get utc() {
    const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = this.parts;
    const date = /* @__PURE__ */ new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute, second);
    return date;
  }
  /** As Python prints it, or with a `T` as `isoformat` does; null with a time zone. */
  #printed(separator) {
    if (this.shape === "other") return null;
    return this.shape === "date" ? this.#day : `${this.#day}${separator}${this.#clock}`;
  }
  format(spec) {
    return formatDate(this, spec);
  }
  text() {
    return this.#printed(" ");
  }
  binaryOp(operator, other2, reflected) {
    if (other2 instanceof _DateTime && operator === "Sub" && !reflected && this.shape === other2.shape) {
      return this.shape === "other" ? void 0 : new TimeDelta((this.utc.getTime() - other2.utc.getTime()) / 1e3);
    }
    if (!(other2 instanceof TimeDelta) || operator !== "Add" && (operator !== "Sub" || reflected)) return void 0;
    const days = Math.floor(other2.seconds / 86400) * 86400;
    const seconds = this.shape === "date" ? days : other2.seconds;
    if (!Number.isInteger(seconds)) return void 0;
    const date = new Date(this.utc.getTime() + (operator === "Add" ? 1 : -1) * seconds * 1e3);
    if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return void 0;
    return new _DateTime(
      [
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds()
      ],
      this.shape
    );
  }
  equals(other2) {
    if (!(other2 instanceof _DateTime)) return false;
    return this.shape === "other" || other2.shape === "other" ? null : this.shape === other2.shape && this.iso === other2.iso;
  }
  hash() {
    return this.shape === "other" ? null : `${this.shape} ${this.iso}`;
  }
  compare(other2) {
    if (!(other2 instanceof _DateTime) || other2.shape !== this.shape || this.shape === "other") return null;
    return this.utc.getTime() - other2.utc.getTime();
  }
  getAttr(name, run) {
    const index = PARTS.indexOf(name);
    if (index !== -1) return int(this.parts[index] ?? 0);
    const weekday = (this.utc.getUTCDay() + 6) % 7;
    switch (name) {
      case "replace":
        return new BoundNative((args) => this.#replaced(args, run));
      case "date":
        return new BoundNative(() => new _DateTime(this.parts.slice(0, 3), "date"));
      case "strftime":
        return new BoundNative((args) => this.#formatted(args.positional[0] ?? args.named.get("format"), run));
      case "isoformat":
        return new BoundNative((args) => {
          const text2 = args.positional.length + args.named.size === 0 ? this.#printed("T") : null;
          return text2 === null ? run.unknown("a date as text") : str(text2);
        });
      case "weekday":
        return new BoundNative(() => int(weekday));
      case "isoweekday":
        return new BoundNative(() => int(weekday + 1));
      case "astimezone":
      case "in_timezone":
      case "in_tz":
        return new BoundNative(() => run.unknown("a date in another time zone"));
      case "tzinfo":
        return this.shape === "other" ? void 0 : NONE2;
      default:
        return void 0;
    }
  }
  #replaced(args, run) {
    const parts = PARTS.map((name, index) => args.named.get(name) ?? args.positional[index]);
    const numbers = parts.map((part, index) => part === void 0 ? this.parts[index] : numberOf(part));
    if (args.openNamed !== null || numbers.includes(null)) return run.unknown("a date");
    const rest = [...args.named.keys()].filter((name) => !PARTS.includes(name));
    const known5 = numbers.filter((number) => number !== null && number !== void 0);
    return new _DateTime(known5, rest.length > 0 && this.shape !== "date" ? "other" : this.shape);
  }
  #formatted(format, run) {
    if (format?.kind === "str") run.budget.characters(format.value.length);
    const text2 = format?.kind === "str" ? formatDate(this, format.value) : null;
    return text2 === null ? run.unknown("a date as text") : str(text2);
  }
};
function dateTimeFromText(text2) {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:\.0+)?)?$/.exec(text2);
  if (match === null) return null;
  const parts = match.slice(1).flatMap((part) => part === void 0 ? [] : [Number(part)]);
  return new DateTime(parts, parts.length === 3 ? "date" : "datetime");
}
function numberOf(value) {
  return value.kind === "int" ? value.value : null;
}
function two(value) {
  return String(value).padStart(2, "0");
}

// src/python/standard/time.ts
var UNITS = [
  ["days", 86400],
  ["seconds", 1],
  ["microseconds", 1e-6],
  ["milliseconds", 1e-3],
  ["minutes", 60],
  ["hours", 3600],
  ["weeks", 604800]
];
var timeDelta = (args, run) => span(args, true, run);
var duration = (args, run) => span(args, false, run);
function span(args, plain, run) {
  let seconds = 0;
  for (const [index, [name, factor]] of UNITS.entries()) {
    const value = args.named.get(name) ?? args.positional[index];
    if (value === void 0) continue;
    if (value.kind !== "int" && value.kind !== "float") return run.unknown("a time span");
    seconds += value.value * factor;
  }
  return new TimeDelta(seconds, plain);
}
var dateTime = (shape) => (args, run) => {
  const parts = PARTS.map((name, index) => args.named.get(name) ?? args.positional[index]);
  const numbers = parts.map((part) => part?.kind === "int" ? part.value : null);
  const known5 = args.openNamed === null && parts.every((part) => part === void 0 || part.kind === "int");
  if (!known5 || numbers.every((number) => number === null)) return run.unknown("a date");
  const more = args.positional.length > PARTS.length || [...args.named.keys()].some((name) => !PARTS.includes(name));
  return new DateTime(
    numbers.map((number, index) => number ?? (index < 3 ? 1 : 0)),
    more ? "other" : shape
  );
};
var parsed2 = (shape) => (args, run) => {
  const [text2] = args.positional;
  const match = text2?.kind === "str" ? /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?(.*)$/s.exec(text2.value) : null;
  if (match === null) return run.unknown("a date");
  const parts = match.slice(1, 7).map((part) => Number(part || 0));
  return new DateTime(parts, match[7] === "" ? shape : "other");
};
var CODES = {
  Y: "(?<year>\\d{4})",
  m: "(?<month>\\d{1,2})",
  d: "(?<day>\\d{1,2})",
  H: "(?<hour>\\d{1,2})",
  M: "(?<minute>\\d{1,2})",
  S: "(?<second>\\d{1,2})"
};
var strptime = (args, run) => {
  const [text2, format] = args.positional;
  if (text2?.kind !== "str" || format?.kind !== "str") return run.unknown("a date");
  const codes = Array.from(format.value.matchAll(/%(.?)/gs), ([, code = ""]) => code);
  const known5 = codes.every((code) => Object.hasOwn(CODES, code)) && new Set(codes).size === codes.length;
  if (!known5 || format.value.length > 60 || /\s/.test(format.value.replaceAll(" ", "")) || /\s{2}/.test(text2.value)) {
    return run.unknown("a date");
  }
  const pattern = format.value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/%(.)/g, (_whole, code) => CODES[code] ?? "");
  const match = new RegExp(`^${pattern}$`, "i").exec(text2.value);
  const numbers = PARTS.map((part, index) => Number(match?.groups?.[part] ?? (index === 0 ? 1900 : index < 3 ? 1 : 0)));
  if (match === null || !isDate(numbers)) {
    return run.raise("ValueError", `time data '${text2.value}' does not match format '${format.value}'`);
  }
  return new DateTime(numbers, "datetime");
};
function isDate(parts) {
  const made2 = new DateTime(parts, "datetime").utc;
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
  const same2 = made2.getUTCFullYear() === year && made2.getUTCMonth() + 1 === month && made2.getUTCDate() === day;
  return same2 && hour < 24 && minute < 60 && second < 60;
}
var WEEK = [...DAYS.slice(1), ...DAYS.slice(0, 1)];
var CALENDAR = [
  ["month_name", ["", ...MONTHS]],
  ["month_abbr", ["", ...MONTHS.map((name) => name.slice(0, 3))]],
  ["day_name", WEEK],
  ["day_abbr", WEEK.map((name) => name.slice(0, 3))]
];
var timeNames = new Map([
  ...CALENDAR.map(([name, names]) => [`calendar.${name}`, tuple(names.map(str))]),
  ...functions("datetime", { timedelta: timeDelta, datetime: dateTime("datetime"), date: dateTime("date") }),
  ...functions("datetime.datetime", { fromisoformat: parsed2("datetime"), strptime }),
  ...functions("datetime.date", { fromisoformat: parsed2("date") }),
  ...functions("pendulum", {
    datetime: (args, run) => {
      if (args.named.has("tzinfo")) run.raise("TypeError", "datetime() got an unexpected keyword argument 'tzinfo'");
      return dateTime("other")(args, run);
    },
    DateTime: dateTime("other"),
    duration,
    Duration: duration,
    parse: parsed2("other")
  }),
  ...functions("airflow.utils.timezone", { datetime: dateTime("other"), parse: parsed2("other") })
]);

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string2, ptr) {
  let lines = string2.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string2, line, column) {
  let lines = string2.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    const [line, column] = getLineColFromPtr(options.toml, options.ptr);
    const codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options);
    this.line = line;
    this.column = column;
    this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first3 = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed3 = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first3 && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first3 && ctx.s.charCodeAt(ctx.p + 2) === first3)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first3)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first3)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed3 = parsed3 ? parsed3 + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed3;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed3 += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed3 += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed3 += "\b";
        else if (c === 116)
          parsed3 += "	";
        else if (c === 110)
          parsed3 += "\n";
        else if (c === 102)
          parsed3 += "\f";
        else if (c === 114)
          parsed3 += "\r";
        else if (c === 101)
          parsed3 += "\x1B";
        else if (c === 34)
          parsed3 += '"';
        else if (c === 92)
          parsed3 += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
  #hasDate = false;
  #hasTime = false;
  #offset = null;
  constructor(date, fasttype, unsafeDelim) {
    let hasDate = true;
    let hasTime = true;
    let offset = "Z";
    let c;
    if (typeof date === "string") {
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date.slice(11, 13) > 23) {
              date = "";
              break prep;
            }
            if (fasttype === 2) {
              offset = null;
              date += "Z";
            } else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
              offset = date.slice(date.length - 6);
            }
            if (unsafeDelim)
              date = date.slice(0, 10) + "T" + date.slice(11);
          } else if (fasttype === 4) {
            date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
          }
          hasDate = fasttype !== 4;
          hasTime = fasttype !== 3;
        }
      else {
        let match = date.match(DATE_TIME_RE);
        if (match) {
          if (!match[1]) {
            hasDate = false;
            date = `0000-01-01T${date}`;
          }
          hasTime = !!match[2];
          hasTime && date[10] === " " && (date = date.replace(" ", "T"));
          if (match[2] && +match[2] > 23) {
            date = "";
          } else {
            offset = match[3] || null;
            if (!offset && hasTime)
              date += "Z";
          }
        } else {
          date = "";
        }
      }
    }
    super(date);
    if (!isNaN(this.getTime())) {
      this.#hasDate = hasDate;
      this.#hasTime = hasTime;
      this.#offset = offset;
    }
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    offset = this.#offset[0] === "-" ? offset : -offset;
    let offsetDate = new Date(this.getTime() - offset * 6e4);
    return offsetDate.toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date = new _TomlDate(jsDate);
    date.#offset = offset;
    return date;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#offset = null;
    return date;
  }
  static wrapAsLocalDate(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasTime = false;
    date.#offset = null;
    return date;
  }
  static wrapAsLocalTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasDate = false;
    date.#offset = null;
    return date;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber2(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber2(ctx, ctx.p, c, 0, end);
}
function parseNumber2(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str2 = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str2 = str2.replaceAll("_", "");
  return state > 1 ? parseFloat(str2) : parseInteger(ctx, str2, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str2 = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str2 = str2.replaceAll("_", "");
  return parseInteger(ctx, str2, base, startPtr);
}
function parseInteger(ctx, str2, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str2, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str2) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str2);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber2(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber2(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str2, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str2, type, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str2 += temporalSuffix;
    switch (type) {
      case 1:
        return Temporal.ZonedDateTime.from(str2);
      case 2:
        return Temporal.PlainDateTime.from(str2);
      case 3:
        return Temporal.PlainDate.from(str2);
      case 4:
        return Temporal.PlainTime.from(str2);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment2(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment2(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey2(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed3 = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed3.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed3;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed3.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed3.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed3.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key2 = parseKey2(ctx);
    for (let i = 0; i < key2.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key2[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key2, table, meta, type) {
  let t = table;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key2.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key2[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key2.length - 1 && type === 2 ? 3 : type,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type && !(type === 1 && state.t === 3)) {
    return null;
  }
  if (type === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  if (peek === null || ctx.uk === 2)
    TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? false,
    ld: options.useLegacyDate ?? true,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey2(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey2(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/python/standard/toml.ts
function fromToml(data, run) {
  run.budget.step();
  switch (typeof data) {
    case "string":
      return str(data);
    case "boolean":
      return bool(data);
    case "number":
      return float(data);
    case "bigint": {
      const number = Number(data);
      return Number.isSafeInteger(number) ? int(number) : run.unknown("a very large number");
    }
    default:
      break;
  }
  if (Array.isArray(data)) {
    run.budget.items(data.length);
    return newList(
      data.map((item2) => fromToml(item2, run)),
      run
    );
  }
  if (data instanceof TomlDate) {
    const text2 = data.isDate() || data.isDateTime() && data.isLocal() ? data.toISOString() : null;
    return (text2 === null ? null : dateTimeFromText(text2)) ?? run.unknown("a time in a TOML text");
  }
  if (typeof data !== "object" || data === null) return run.unknown("a value in a TOML text");
  const entries = Object.entries(data);
  if (entries.length > 1 && entries.some(([key2]) => /^\d+$/.test(key2))) {
    return run.unknown("a TOML table with numbers as keys");
  }
  run.budget.items(entries.length);
  return newDict(
    entries.map(([key2, value]) => [str(key2), fromToml(value, run)]),
    run
  );
}
var load = loader((text2, run) => {
  try {
    return fromToml(parse(text2, { integersAsBigInt: true }), run);
  } catch (error) {
    if (error instanceof TomlError) return run.raise("TOMLDecodeError", "the text is not TOML");
    throw error;
  }
});
var tomlNames = new Map(
  ["tomllib", "tomli", "toml"].flatMap((module) => functions(module, { load, loads: load }))
);

// src/python/pyyaml/cursor.ts
var YamlError = class extends Error {
  name = "YamlError";
  line;
  constructor(message, mark) {
    super(message);
    this.line = mark.line;
  }
};
var END3 = "\0";
var BREAKS = "\n\x85\u2028\u2029";
var isBreak = (char) => BREAKS.includes(char);
var isBreakOrEnd = (char) => char === END3 || isBreak(char);
var isBlankOrEnd = (char) => char === " " || char === "	" || isBreakOrEnd(char);
var Cursor2 = class {
  #chars;
  #index = 0;
  #line = 1;
  #column = 0;
  constructor(text2) {
    this.#chars = Array.from(text2);
  }
  get index() {
    return this.#index;
  }
  get line() {
    return this.#line;
  }
  get column() {
    return this.#column;
  }
  mark() {
    return { line: this.#line, column: this.#column };
  }
  peek(ahead = 0) {
    return this.#chars[this.#index + ahead] ?? END3;
  }
  /** Moves on and returns the characters passed. */
  take(count2 = 1) {
    const taken = this.#chars.slice(this.#index, this.#index + count2);
    for (const char of taken) {
      if (isBreak(char)) {
        this.#line += 1;
        this.#column = 0;
      } else if (char !== "\uFEFF") {
        this.#column += 1;
      }
    }
    this.#index += taken.length;
    return taken.join("");
  }
  /** Takes characters as long as they satisfy the test. */
  takeWhile(test4) {
    let length2 = 0;
    while (this.peek(length2) !== END3 && test4(this.peek(length2))) length2 += 1;
    return this.take(length2);
  }
  /** Takes one line break, if there is one. NEL reads as a newline; the Unicode separators stay what they are. */
  takeBreak() {
    if (!isBreak(this.peek())) return "";
    const taken = this.take();
    return taken === "\x85" ? "\n" : taken;
  }
  /** Whether `---` or `...` stands here, alone on its line or before a blank. The caller knows that this is column 0. */
  atDocumentMarker() {
    const first3 = this.peek();
    if (first3 !== "-" && first3 !== ".") return false;
    return this.peek(1) === first3 && this.peek(2) === first3 && isBlankOrEnd(this.peek(3));
  }
  fail(problem, mark = this.mark()) {
    throw new YamlError(problem, mark);
  }
};

// src/python/pyyaml/node.ts
var CORE = "tag:yaml.org,2002:";

// src/python/pyyaml/resolve.ts
var IMPLICIT = [
  ["bool", /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)\n?$/],
  [
    "float",
    /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\n?$/
  ],
  [
    "int",
    /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)\n?$/
  ],
  ["merge", /^<<\n?$/],
  ["null", /^(?:~|null|Null|NULL)\n?$/],
  [
    "timestamp",
    /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?)\n?$/
  ],
  ["value", /^=\n?$/],
  ["yaml", /^[!&*]\n?$/]
];
function resolveScalar(value) {
  if (value === "") return `${CORE}null`;
  const found2 = IMPLICIT.find(([, pattern]) => pattern.test(value));
  return CORE + (found2?.[0] ?? "str");
}

// src/python/pyyaml/scan-marks.ts
var isNameChar = (char) => /^[0-9A-Za-z_-]$/.test(char);
var isUriChar = (char) => /^[0-9A-Za-z\-;/?:@&=+$,_.!~*'()[\]]$/.test(char);
var isDigit2 = (char) => /^[0-9]$/.test(char);
var isHexDigit = (char) => /^[0-9A-Fa-f]$/.test(char);
var isBlankLineEnd = (char) => char === " " || isBreakOrEnd(char);
var quoted3 = (char) => char === "\0" ? "'\\x00'" : `'${char}'`;
function scanAnchorName(cursor) {
  cursor.take();
  const name = cursor.takeWhile(isNameChar);
  const next = cursor.peek();
  if (name === "" || !(isBlankOrEnd(next) || "?:,]}%@`".includes(next))) {
    cursor.fail(`expected alphabetic or numeric character, but found ${quoted3(next)}`);
  }
  return name;
}
function scanTag(cursor) {
  const tag = scanTagParts(cursor);
  if (!isBlankLineEnd(cursor.peek())) cursor.fail(`expected ' ', but found ${quoted3(cursor.peek())}`);
  return tag;
}
function scanTagParts(cursor) {
  const second = cursor.peek(1);
  if (second === "<") {
    cursor.take(2);
    const suffix = scanUri(cursor);
    if (cursor.peek() !== ">") cursor.fail(`expected '>', but found ${quoted3(cursor.peek())}`);
    cursor.take();
    return { handle: null, suffix };
  }
  if (isBlankOrEnd(second)) {
    cursor.take();
    return { handle: null, suffix: "!" };
  }
  let length2 = 1;
  while (!isBlankLineEnd(cursor.peek(length2)) && cursor.peek(length2) !== "!") length2 += 1;
  if (cursor.peek(length2) === "!") return { handle: scanTagHandle(cursor), suffix: scanUri(cursor) };
  cursor.take();
  return { handle: "!", suffix: scanUri(cursor) };
}
function scanTagHandle(cursor) {
  if (cursor.peek() !== "!") cursor.fail(`expected '!', but found ${quoted3(cursor.peek())}`);
  const start = cursor.take();
  if (cursor.peek() === " ") return start;
  const name = cursor.takeWhile(isNameChar);
  if (cursor.peek() !== "!") cursor.fail(`expected '!', but found ${quoted3(cursor.peek())}`);
  return start + name + cursor.take();
}
function scanUri(cursor) {
  let uri = "";
  for (; ; ) {
    uri += cursor.takeWhile(isUriChar);
    if (cursor.peek() !== "%") break;
    uri += scanUriEscapes(cursor);
  }
  if (uri === "") cursor.fail(`expected URI, but found ${quoted3(cursor.peek())}`);
  return uri;
}
function scanUriEscapes(cursor) {
  const start = cursor.mark();
  const bytes = [];
  while (cursor.peek() === "%") {
    cursor.take();
    if (!isHexDigit(cursor.peek()) || !isHexDigit(cursor.peek(1))) {
      cursor.fail("expected URI escape sequence of 2 hexadecimal numbers");
    }
    bytes.push(Number.parseInt(cursor.take(2), 16));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return cursor.fail("'utf-8' codec can't decode bytes", start);
  }
}
function scanDirective(cursor) {
  cursor.take();
  const name = cursor.takeWhile(isNameChar);
  if (name === "" || !isBlankLineEnd(cursor.peek())) {
    cursor.fail(`expected alphabetic or numeric character, but found ${quoted3(cursor.peek())}`);
  }
  const directive = scanDirectiveValue(cursor, name);
  skipRestOfLine(cursor);
  return directive;
}
function scanDirectiveValue(cursor, name) {
  if (name === "YAML") {
    skipSpaces(cursor);
    const major = scanNumber(cursor);
    if (cursor.peek() !== ".") cursor.fail(`expected a digit or '.', but found ${quoted3(cursor.peek())}`);
    cursor.take();
    scanNumber(cursor);
    if (!isBlankLineEnd(cursor.peek())) cursor.fail(`expected a digit or ' ', but found ${quoted3(cursor.peek())}`);
    return { name, major };
  }
  if (name === "TAG") {
    skipSpaces(cursor);
    const handle2 = scanTagHandle(cursor);
    if (cursor.peek() !== " ") cursor.fail(`expected ' ', but found ${quoted3(cursor.peek())}`);
    skipSpaces(cursor);
    const prefix = scanUri(cursor);
    if (!isBlankLineEnd(cursor.peek())) cursor.fail(`expected ' ', but found ${quoted3(cursor.peek())}`);
    return { name, handle: handle2, prefix };
  }
  cursor.takeWhile((char) => !isBreakOrEnd(char));
  return { name: "other" };
}
function scanNumber(cursor) {
  const start = cursor.mark();
  const digits = cursor.takeWhile(isDigit2);
  if (digits === "") cursor.fail(`expected a digit, but found ${quoted3(cursor.peek())}`, start);
  return Number(digits);
}
function skipSpaces(cursor) {
  cursor.takeWhile((char) => char === " ");
}
function skipRestOfLine(cursor) {
  skipSpaces(cursor);
  if (cursor.peek() === "#") cursor.takeWhile((char) => !isBreakOrEnd(char));
  if (!isBreakOrEnd(cursor.peek())) {
    cursor.fail(`expected a comment or a line break, but found ${quoted3(cursor.peek())}`);
  }
  cursor.takeBreak();
}

// src/python/pyyaml/scan-block-scalar.ts
function scanBlockScalar(cursor, indent) {
  const folded2 = cursor.take() === ">";
  const { chomping, increment } = scanIndicators(cursor);
  skipRestOfLine(cursor);
  const least = Math.max(1, indent + 1);
  const { column, breaks: leading } = startOfContent(cursor, least, increment);
  let breaks = leading;
  let value = "";
  let lineBreak = "";
  const inContent = () => cursor.column === column && cursor.peek() !== END3;
  while (inContent()) {
    value += breaks;
    const startsWithBlank = isSpaceOrTab(cursor.peek());
    value += cursor.takeWhile((char) => !isBreakOrEnd(char));
    lineBreak = cursor.takeBreak();
    breaks = scanBreaks(cursor, column);
    if (!inContent()) break;
    const folds = folded2 && lineBreak === "\n" && !startsWithBlank && !isSpaceOrTab(cursor.peek());
    if (!folds) value += lineBreak;
    else if (breaks === "") value += " ";
  }
  if (chomping !== "strip") value += lineBreak;
  if (chomping === "keep") value += breaks;
  return value;
}
var isSpaceOrTab = (char) => char === " " || char === "	";
function startOfContent(cursor, least, increment) {
  if (increment !== null) {
    const column = least + increment - 1;
    return { column, breaks: scanBreaks(cursor, column) };
  }
  let breaks = "";
  let widest = 0;
  while (cursor.peek() === " " || isBreak(cursor.peek())) {
    if (cursor.peek() === " ") {
      cursor.take();
      widest = Math.max(widest, cursor.column);
    } else {
      breaks += cursor.takeBreak();
    }
  }
  return { column: Math.max(least, widest), breaks };
}
function scanIndicators(cursor) {
  let chomping = scanChomping(cursor);
  const increment = scanIncrement(cursor);
  if (chomping === null) chomping = scanChomping(cursor);
  const next = cursor.peek();
  if (next !== " " && !isBreakOrEnd(next)) {
    cursor.fail(`expected chomping or indentation indicators, but found '${next}'`);
  }
  return { chomping: chomping ?? "clip", increment };
}
function scanChomping(cursor) {
  const char = cursor.peek();
  if (char !== "+" && char !== "-") return null;
  cursor.take();
  return char === "+" ? "keep" : "strip";
}
function scanIncrement(cursor) {
  const char = cursor.peek();
  if (!/^[0-9]$/.test(char)) return null;
  if (char === "0") cursor.fail("expected indentation indicator in the range 1-9, but found 0");
  return Number(cursor.take());
}
function scanBreaks(cursor, column) {
  let breaks = "";
  for (; ; ) {
    while (cursor.column < column && cursor.peek() === " ") cursor.take();
    if (!isBreak(cursor.peek())) return breaks;
    breaks += cursor.takeBreak();
  }
}

// src/python/pyyaml/scan-scalars.ts
function scanPlain(cursor, { inFlow, indent }) {
  let value = "";
  let end = cursor.mark();
  let gap = "";
  let crossedLine = false;
  while (cursor.peek() !== "#") {
    const length2 = plainLength(cursor, inFlow);
    if (length2 === 0) break;
    value += gap + cursor.take(length2);
    end = cursor.mark();
    const spaces = scanPlainGap(cursor);
    gap = spaces.text;
    crossedLine = spaces.crossedLine;
    if (gap === "" || !inFlow && cursor.column <= indent) break;
  }
  return { value, end, crossedLine };
}
function plainLength(cursor, inFlow) {
  for (let length2 = 0; ; length2 += 1) {
    const char = cursor.peek(length2);
    if (isBlankOrEnd(char)) return length2;
    if (char === ":") {
      const next = cursor.peek(length2 + 1);
      if (isBlankOrEnd(next) || inFlow && ",[]{}".includes(next)) return length2;
    }
    if (inFlow && ",?[]{}".includes(char)) return length2;
  }
}
function scanPlainGap(cursor) {
  const spaces = cursor.takeWhile((char) => char === " ");
  if (!isBreak(cursor.peek())) return { text: spaces, crossedLine: false };
  const first3 = cursor.takeBreak();
  if (cursor.atDocumentMarker()) return { text: "", crossedLine: true };
  let more = "";
  while (cursor.peek() === " " || isBreak(cursor.peek())) {
    if (cursor.peek() === " ") {
      cursor.take();
      continue;
    }
    more += cursor.takeBreak();
    if (cursor.atDocumentMarker()) return { text: "", crossedLine: true };
  }
  return { text: foldBreaks(first3, more), crossedLine: true };
}
function foldBreaks(first3, more) {
  if (first3 !== "\n") return first3 + more;
  return more === "" ? " " : more;
}
var ESCAPES3 = /* @__PURE__ */ new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "	"],
  ["	", "	"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1B"],
  [" ", " "],
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["N", "\x85"],
  ["_", "\xA0"],
  ["L", "\u2028"],
  ["P", "\u2029"]
]);
var HEX_ESCAPES = /* @__PURE__ */ new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8]
]);
var LAST_CODE_POINT2 = 1114111;
function scanQuoted(cursor) {
  const quote = cursor.take();
  let value = scanQuotedText(cursor, quote);
  while (cursor.peek() !== quote) {
    value += scanQuotedGap(cursor);
    value += scanQuotedText(cursor, quote);
  }
  cursor.take();
  return value;
}
function scanQuotedText(cursor, quote) {
  const double = quote === '"';
  let text2 = "";
  for (; ; ) {
    text2 += cursor.takeWhile((char2) => !isBlankOrEnd(char2) && !`'"\\`.includes(char2));
    const char = cursor.peek();
    if (!double && char === "'" && cursor.peek(1) === "'") {
      text2 += cursor.take(2).slice(1);
    } else if (double && char === "'" || !double && (char === '"' || char === "\\")) {
      text2 += cursor.take();
    } else if (double && char === "\\") {
      text2 += scanEscape(cursor);
    } else {
      return text2;
    }
  }
}
function scanEscape(cursor) {
  cursor.take();
  const char = cursor.peek();
  const replacement = ESCAPES3.get(char);
  if (replacement !== void 0) {
    cursor.take();
    return replacement;
  }
  const length2 = HEX_ESCAPES.get(char);
  if (length2 !== void 0) {
    cursor.take();
    return scanHexEscape(cursor, length2);
  }
  if (!isBreak(char)) cursor.fail(`found unknown escape character '${char === END3 ? "\\x00" : char}'`);
  cursor.takeBreak();
  return scanQuotedBreaks(cursor);
}
function scanHexEscape(cursor, length2) {
  for (let ahead = 0; ahead < length2; ahead += 1) {
    if (!/^[0-9A-Fa-f]$/.test(cursor.peek(ahead))) {
      cursor.fail(`expected escape sequence of ${length2} hexadecimal numbers`);
    }
  }
  const start = cursor.mark();
  const code = Number.parseInt(cursor.take(length2), 16);
  if (code > LAST_CODE_POINT2) cursor.fail("chr() arg not in range(0x110000)", start);
  return String.fromCodePoint(code);
}
function scanQuotedGap(cursor) {
  const spaces = cursor.takeWhile((char) => char === " " || char === "	");
  if (cursor.peek() === END3) cursor.fail("found unexpected end of stream");
  if (!isBreakOrEnd(cursor.peek())) return spaces;
  const first3 = cursor.takeBreak();
  return foldBreaks(first3, scanQuotedBreaks(cursor));
}
function scanQuotedBreaks(cursor) {
  let breaks = "";
  for (; ; ) {
    if (cursor.atDocumentMarker()) cursor.fail("found unexpected document separator");
    cursor.takeWhile((char) => char === " " || char === "	");
    if (!isBreak(cursor.peek())) return breaks;
    breaks += cursor.takeBreak();
  }
}

// src/python/pyyaml/scanner.ts
var LONGEST_KEY = 1024;
var Scanner2 = class {
  #cursor;
  #queue = [];
  #indents = [];
  /** By flow level. */
  #possibleKeys = /* @__PURE__ */ new Map();
  #taken = 0;
  #indent = -1;
  #flowLevel = 0;
  #keyAllowed = true;
  #done = false;
  constructor(cursor) {
    this.#cursor = cursor;
  }
  peek() {
    while (this.#needsMore()) this.#fetch();
    const [first3] = this.#queue;
    if (first3 === void 0) throw new Error("the end of the YAML stream was passed");
    return first3;
  }
  next() {
    const token = this.peek();
    this.#queue.shift();
    this.#taken += 1;
    return token;
  }
  at(...kinds) {
    return kinds.includes(this.peek().kind);
  }
  /** A token is only given out when no later `:` can put a key token before it. */
  #needsMore() {
    if (this.#done) return false;
    if (this.#queue.length === 0) return true;
    this.#dropStaleKeys();
    for (const key2 of this.#possibleKeys.values()) if (key2.token === this.#taken) return true;
    return false;
  }
  #fetch() {
    const cursor = this.#cursor;
    this.#skipToToken();
    this.#dropStaleKeys();
    this.#unwind(cursor.column);
    const char = cursor.peek();
    if (char === END3) {
      this.#fetchEnd();
    } else if (cursor.column === 0 && char === "%") {
      this.#fetchDirective();
    } else if (cursor.column === 0 && cursor.atDocumentMarker()) {
      this.#fetchDocumentMarker(char === "-" ? "<document start>" : "<document end>");
    } else if (char === "[" || char === "{") {
      this.#saveKey();
      this.#flowLevel += 1;
      this.#keyAllowed = true;
      this.#push(char);
    } else if (char === "]" || char === "}") {
      this.#removeKey();
      this.#flowLevel -= 1;
      this.#keyAllowed = false;
      this.#push(char);
    } else if (char === ",") {
      this.#keyAllowed = true;
      this.#removeKey();
      this.#push(char);
    } else if (char === "-" && isBlankOrEnd(cursor.peek(1))) {
      this.#fetchEntry();
    } else if (char === "?" && this.#isIndicator()) {
      this.#fetchKey();
    } else if (char === ":" && this.#isIndicator()) {
      this.#fetchValue();
    } else if (!this.#fetchContent(char)) {
      cursor.fail(`found character '${char === "	" ? "\\t" : char}' that cannot start any token`);
    }
  }
  /** Inside a flow collection `?` and `:` stand for themselves; outside, a blank must follow. */
  #isIndicator() {
    return this.#flowLevel !== 0 || isBlankOrEnd(this.#cursor.peek(1));
  }
  #fetchContent(char) {
    const cursor = this.#cursor;
    const start = cursor.mark();
    if ((char === "|" || char === ">") && this.#flowLevel === 0) {
      this.#keyAllowed = true;
      this.#removeKey();
      const value = scanBlockScalar(cursor, this.#indent);
      this.#queue.push({ kind: "<scalar>", value, plain: false, start, end: cursor.mark() });
      return true;
    }
    const isQuoted = char === "'" || char === '"';
    const isMark = char === "*" || char === "&" || char === "!";
    if (!isQuoted && !isMark && !this.#startsPlain(char)) return false;
    this.#saveKey();
    this.#keyAllowed = false;
    if (char === "!") {
      this.#queue.push({ kind: "<tag>", ...scanTag(cursor), start, end: cursor.mark() });
    } else if (isMark) {
      const name = scanAnchorName(cursor);
      this.#queue.push({ kind: char === "*" ? "<alias>" : "<anchor>", name, start, end: cursor.mark() });
    } else if (isQuoted) {
      const value = scanQuoted(cursor);
      this.#queue.push({ kind: "<scalar>", value, plain: false, start, end: cursor.mark() });
    } else {
      const { value, end, crossedLine } = scanPlain(cursor, { inFlow: this.#flowLevel !== 0, indent: this.#indent });
      if (crossedLine) this.#keyAllowed = true;
      this.#queue.push({ kind: "<scalar>", value, plain: true, start, end });
    }
    return true;
  }
  #startsPlain(char) {
    if (!isBlankOrEnd(char) && !"-?:,[]{}#&*!|>'\"%@`".includes(char)) return true;
    if (isBlankOrEnd(this.#cursor.peek(1))) return false;
    return char === "-" || this.#flowLevel === 0 && (char === "?" || char === ":");
  }
  #skipToToken() {
    const cursor = this.#cursor;
    if (cursor.index === 0 && cursor.peek() === "\uFEFF") cursor.take();
    for (; ; ) {
      cursor.takeWhile((char) => char === " ");
      if (cursor.peek() === "#") cursor.takeWhile((char) => !isBreakOrEnd(char));
      if (cursor.takeBreak() === "") return;
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }
  #dropStaleKeys() {
    const { line, index } = this.#cursor;
    for (const [level, key2] of this.#possibleKeys) {
      if (key2.mark.line === line && index - key2.index <= LONGEST_KEY) continue;
      if (key2.required) this.#cursor.fail("could not find expected ':'");
      this.#possibleKeys.delete(level);
    }
  }
  #saveKey() {
    if (!this.#keyAllowed) return;
    const cursor = this.#cursor;
    this.#removeKey();
    this.#possibleKeys.set(this.#flowLevel, {
      token: this.#taken + this.#queue.length,
      required: this.#flowLevel === 0 && this.#indent === cursor.column,
      index: cursor.index,
      mark: cursor.mark()
    });
  }
  #removeKey() {
    if (this.#possibleKeys.get(this.#flowLevel)?.required === true) this.#cursor.fail("could not find expected ':'");
    this.#possibleKeys.delete(this.#flowLevel);
  }
  /** Ends the block collections that stand deeper than `column`; flow collections ignore indentation. */
  #unwind(column) {
    if (this.#flowLevel !== 0) return;
    while (this.#indent > column) {
      this.#indent = this.#indents.pop() ?? -1;
      this.#queue.push(this.#here("<block end>"));
    }
  }
  /** Whether a collection opens at this column. */
  #indentTo(column) {
    if (this.#indent >= column) return false;
    this.#indents.push(this.#indent);
    this.#indent = column;
    return true;
  }
  #fetchEnd() {
    this.#unwind(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    this.#possibleKeys.clear();
    this.#queue.push(this.#here("<stream end>"));
    this.#done = true;
  }
  #fetchDirective() {
    this.#unwind(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    const start = this.#cursor.mark();
    const directive = scanDirective(this.#cursor);
    this.#queue.push({ kind: "<directive>", directive, start, end: this.#cursor.mark() });
  }
  #fetchDocumentMarker(kind) {
    this.#unwind(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    this.#push(kind, 3);
  }
  #fetchEntry() {
    const { column } = this.#cursor;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) this.#cursor.fail("sequence entries are not allowed here");
      if (this.#indentTo(column)) this.#queue.push(this.#here("<block sequence start>"));
    }
    this.#keyAllowed = true;
    this.#removeKey();
    this.#push("-");
  }
  #fetchKey() {
    const { column } = this.#cursor;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) this.#cursor.fail("mapping keys are not allowed here");
      if (this.#indentTo(column)) this.#queue.push(this.#here("<block mapping start>"));
    }
    this.#keyAllowed = this.#flowLevel === 0;
    this.#removeKey();
    this.#push("?");
  }
  #fetchValue() {
    const key2 = this.#possibleKeys.get(this.#flowLevel);
    if (key2 !== void 0) {
      this.#possibleKeys.delete(this.#flowLevel);
      const starts = this.#flowLevel === 0 && this.#indentTo(key2.mark.column);
      const kinds = starts ? ["<block mapping start>", "?"] : ["?"];
      const tokens = kinds.map((kind) => ({ kind, start: key2.mark, end: key2.mark }));
      this.#queue.splice(key2.token - this.#taken, 0, ...tokens);
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed) this.#cursor.fail("mapping values are not allowed here");
        if (this.#indentTo(this.#cursor.column)) this.#queue.push(this.#here("<block mapping start>"));
      }
      this.#keyAllowed = this.#flowLevel === 0;
      this.#removeKey();
    }
    this.#push(":");
  }
  #here(kind) {
    const mark = this.#cursor.mark();
    return { kind, start: mark, end: mark };
  }
  #push(kind, length2 = 1) {
    const start = this.#cursor.mark();
    this.#cursor.take(length2);
    this.#queue.push({ kind, start, end: this.#cursor.mark() });
  }
};

// src/python/pyyaml/compose.ts
var DEEPEST2 = 480;
var DEFAULT_HANDLES = [
  ["!", "!"],
  ["!!", CORE]
];
function compose(text2) {
  return new Composer(new Scanner2(new Cursor2(text2))).document();
}
function composeAll(text2) {
  return new Composer(new Scanner2(new Cursor2(text2))).documents();
}
var Composer = class {
  #tokens;
  #anchors = /* @__PURE__ */ new Map();
  #handles = new Map(DEFAULT_HANDLES);
  #depth = 0;
  #lastEnd = { line: 1, column: 0 };
  constructor(tokens) {
    this.#tokens = tokens;
  }
  document() {
    const root = this.#first();
    const { start } = this.#tokens.peek();
    if (root !== null && this.#startsDocument()) throw new YamlError("expected a single document in the stream", start);
    return root;
  }
  documents() {
    const roots = [];
    for (let root = this.#first(); root !== null; root = this.#startsDocument() ? this.#content() : null) {
      roots.push(root);
      this.#anchors.clear();
    }
    return roots;
  }
  #first() {
    if (!this.#tokens.at("<directive>", "<document start>", "<stream end>")) return this.#end(this.#node("block"));
    return this.#startsDocument() ? this.#content() : null;
  }
  #content() {
    const isEmpty2 = this.#tokens.at("<directive>", "<document start>", "<document end>", "<stream end>");
    return this.#end(isEmpty2 ? this.#emptyScalar() : this.#node("block"));
  }
  #end(root) {
    if (this.#tokens.at("<document end>")) this.#next();
    return root;
  }
  /** Whether another document starts, behind any end markers and directives. */
  #startsDocument() {
    const tokens = this.#tokens;
    while (tokens.at("<document end>")) this.#next();
    if (tokens.at("<stream end>")) return false;
    this.#readDirectives();
    if (!tokens.at("<document start>")) this.#fail(`expected '<document start>', but found '${tokens.peek().kind}'`);
    this.#next();
    return true;
  }
  #readDirectives() {
    const handles2 = /* @__PURE__ */ new Map();
    let hasVersion = false;
    for (let token = this.#tokens.peek(); token.kind === "<directive>"; token = this.#tokens.peek()) {
      const { directive } = token;
      if (directive.name === "YAML") {
        if (hasVersion) this.#fail("found duplicate YAML directive");
        if (directive.major !== 1) this.#fail("found incompatible YAML document (version 1.* is required)");
        hasVersion = true;
      } else if (directive.name === "TAG") {
        if (handles2.has(directive.handle)) this.#fail(`duplicate tag handle '${directive.handle}'`);
        handles2.set(directive.handle, directive.prefix);
      }
      this.#next();
    }
    this.#handles = new Map([...DEFAULT_HANDLES, ...handles2]);
  }
  #node(place) {
    this.#depth += 1;
    if (this.#depth > DEEPEST2) this.#fail("maximum recursion depth exceeded");
    const node = this.#nodeHere(place);
    this.#depth -= 1;
    return node;
  }
  #nodeHere(place) {
    const tokens = this.#tokens;
    const first3 = tokens.peek();
    if (first3.kind === "<alias>") {
      this.#next();
      const node = this.#anchors.get(first3.name);
      if (node === void 0) throw new YamlError(`found undefined alias '${first3.name}'`, first3.start);
      return node;
    }
    const { anchor, tag } = this.#properties();
    if (anchor !== null && this.#anchors.has(anchor))
      throw new YamlError(`found duplicate anchor '${anchor}'`, first3.start);
    const { start } = first3;
    const token = tokens.peek();
    const keep = (node) => {
      if (anchor !== null) this.#anchors.set(anchor, node);
      return node;
    };
    const scalar = (value, implicit, end) => {
      const untagged = implicit ? resolveScalar(value) : `${CORE}str`;
      return keep({ kind: "scalar", tag: isGiven(tag) ? tag : untagged, value, start, end });
    };
    const sequence = () => keep({ kind: "sequence", tag: isGiven(tag) ? tag : `${CORE}seq`, items: [], dashes: [], start, end: start });
    const mapping = () => keep({ kind: "mapping", tag: isGiven(tag) ? tag : `${CORE}map`, pairs: [], merged: 0, start, end: start });
    if (place === "indentless" && token.kind === "-") return this.#indentlessSequence(sequence());
    if (token.kind === "<scalar>") {
      this.#next();
      return scalar(token.value, token.plain || tag === "!", token.end);
    }
    if (token.kind === "[") return this.#flowSequence(sequence());
    if (token.kind === "{") return this.#flowMapping(mapping());
    if (place !== "flow" && token.kind === "<block sequence start>") return this.#blockSequence(sequence());
    if (place !== "flow" && token.kind === "<block mapping start>") return this.#blockMapping(mapping());
    if (anchor !== null || tag !== null) return scalar("", true, this.#lastEnd);
    return this.#fail(`expected the node content, but found '${token.kind}'`);
  }
  /** An anchor and a tag, in either order. */
  #properties() {
    let anchor = null;
    let tag = null;
    for (let token = this.#tokens.peek(); ; token = this.#tokens.peek()) {
      if (token.kind === "<anchor>" && anchor === null) anchor = token.name;
      else if (token.kind === "<tag>" && tag === null) tag = this.#fullTag(token.handle, token.suffix);
      else return { anchor, tag };
      this.#next();
    }
  }
  #fullTag(handle2, suffix) {
    if (handle2 === null) return suffix;
    const prefix = this.#handles.get(handle2);
    return prefix === void 0 ? this.#fail(`found undefined tag handle '${handle2}'`) : prefix + suffix;
  }
  #blockSequence(node) {
    this.#next();
    while (this.#tokens.at("-")) this.#item(node, ["-", "<block end>"]);
    return this.#close(node, "<block end>");
  }
  #indentlessSequence(node) {
    while (this.#tokens.at("-")) this.#item(node, ["-", "?", ":", "<block end>"]);
    node.end = this.#lastEnd;
    return node;
  }
  #item(node, ends) {
    node.dashes.push(this.#next().start);
    node.items.push(this.#tokens.at(...ends) ? this.#emptyScalar() : this.#node("block"));
  }
  #blockMapping(node) {
    this.#next();
    while (this.#tokens.at("?")) {
      this.#next();
      const key2 = this.#nodeUnless("indentless", "?", ":", "<block end>");
      node.pairs.push([key2, this.#value("indentless", "?", ":", "<block end>")]);
    }
    return this.#close(node, "<block end>");
  }
  #flowSequence(node) {
    this.#next();
    for (let first3 = true; !this.#tokens.at("]"); first3 = false) {
      if (!first3) this.#comma("]");
      if (this.#tokens.at("?")) node.items.push(this.#singlePair());
      else if (!this.#tokens.at("]")) node.items.push(this.#node("flow"));
    }
    return this.#close(node, "]");
  }
  /** `[key: value]` holds a mapping of one pair. */
  #singlePair() {
    const { start } = this.#next();
    const key2 = this.#nodeUnless("flow", ":", ",", "]");
    const value = this.#value("flow", ",", "]");
    return { kind: "mapping", tag: `${CORE}map`, pairs: [[key2, value]], merged: 0, start, end: this.#lastEnd };
  }
  #flowMapping(node) {
    this.#next();
    for (let first3 = true; !this.#tokens.at("}"); first3 = false) {
      if (!first3) this.#comma("}");
      if (this.#tokens.at("?")) {
        this.#next();
        const key2 = this.#nodeUnless("flow", ":", ",", "}");
        node.pairs.push([key2, this.#value("flow", ",", "}")]);
      } else if (!this.#tokens.at("}")) {
        node.pairs.push([this.#node("flow"), this.#emptyScalar()]);
      }
    }
    return this.#close(node, "}");
  }
  #comma(closing2) {
    if (!this.#tokens.at(",")) this.#fail(`expected ',' or '${closing2}', but got '${this.#tokens.peek().kind}'`);
    this.#next();
  }
  #value(place, ...ends) {
    if (!this.#tokens.at(":")) return this.#emptyScalar();
    this.#next();
    return this.#nodeUnless(place, ...ends);
  }
  #nodeUnless(place, ...ends) {
    return this.#tokens.at(...ends) ? this.#emptyScalar() : this.#node(place);
  }
  #emptyScalar() {
    return { kind: "scalar", tag: `${CORE}null`, value: "", start: this.#lastEnd, end: this.#lastEnd };
  }
  #close(node, kind) {
    if (!this.#tokens.at(kind)) this.#fail(`expected ${kind}, but found '${this.#tokens.peek().kind}'`);
    this.#next();
    node.end = this.#lastEnd;
    return node;
  }
  #next() {
    const token = this.#tokens.next();
    if (token.kind !== "<block end>") this.#lastEnd = token.end;
    return token;
  }
  #fail(problem) {
    throw new YamlError(problem, this.#tokens.peek().start);
  }
};
var isGiven = (tag) => tag !== null && tag !== "!";

// src/python/pyyaml/construct-scalar.ts
var BOOLEANS = /* @__PURE__ */ new Map([
  ["yes", true],
  ["no", false],
  ["true", true],
  ["false", false],
  ["on", true],
  ["off", false]
]);
var MOST_DIGITS2 = 4300;
var BY_TAG = /* @__PURE__ */ new Map([
  [`${CORE}null`, () => ({ type: "None" })],
  [`${CORE}str`, (value) => ({ type: "str", value })],
  [`${CORE}bool`, constructBool],
  [`${CORE}int`, (value, start) => ({ type: "int", value: parseInteger2(value, start) })],
  [`${CORE}float`, (value, start) => ({ type: "float", value: parseFloating(value, start) })],
  [`${CORE}binary`, (value, start) => ({ type: "bytes", value: decodeBase64(value, start) })],
  [`${CORE}timestamp`, constructTimestamp]
]);
function constructScalar(node) {
  return BY_TAG.get(node.tag)?.(node.value, node.start) ?? null;
}
function constructBool(value, start) {
  const truth2 = BOOLEANS.get(value.toLowerCase());
  if (truth2 === void 0) throw new YamlError(`'${value.toLowerCase()}' is no boolean`, start);
  return { type: "bool", value: truth2 };
}
function splitSign(text2, start) {
  if (text2 === "") throw new YamlError("string index out of range", start);
  return { negative: text2.startsWith("-"), rest: /^[-+]/.test(text2) ? text2.slice(1) : text2 };
}
function parseInteger2(value, start) {
  const { negative, rest } = splitSign(value.replaceAll("_", ""), start);
  const size = parseUnsigned(rest, value, start);
  return negative ? -size : size;
}
function parseUnsigned(text2, whole2, start) {
  if (text2 === "0") return 0n;
  if (text2.startsWith("0b")) return pythonInt(text2.slice(2), 2, whole2, start);
  if (text2.startsWith("0x")) return pythonInt(text2.slice(2), 16, whole2, start);
  if (text2.startsWith("0")) return pythonInt(text2, 8, whole2, start);
  if (text2 === "") throw new YamlError("string index out of range", start);
  return text2.split(":").reduce((sum2, part) => sum2 * 60n + pythonInt(part, 10, whole2, start), 0n);
}
var DIGITS3 = /* @__PURE__ */ new Map([
  [2, { pattern: /^(?:0[bB])?([01]+)$/, prefix: "0b" }],
  [8, { pattern: /^(?:0[oO])?([0-7]+)$/, prefix: "0o" }],
  [10, { pattern: /^([0-9]+)$/, prefix: "" }],
  [16, { pattern: /^(?:0[xX])?([0-9a-fA-F]+)$/, prefix: "0x" }]
]);
function pythonInt(text2, base, whole2, start) {
  const kind = DIGITS3.get(base);
  const sign = /^\s*([-+]?)/u.exec(text2)?.[1] ?? "";
  const digits = kind?.pattern.exec(text2.trim().slice(sign.length))?.[1];
  if (kind === void 0 || digits === void 0) {
    throw new YamlError(`invalid literal for int() with base ${base}: '${whole2}'`, start);
  }
  if (base === 10 && digits.length > MOST_DIGITS2) {
    throw new YamlError(`Exceeds the limit (${MOST_DIGITS2} digits) for integer string conversion`, start);
  }
  const size = BigInt(kind.prefix + digits);
  return sign === "-" ? -size : size;
}
function parseFloating(value, start) {
  const { negative, rest } = splitSign(value.replaceAll("_", "").toLowerCase(), start);
  if (rest === ".nan") return Number.NaN;
  const size = rest === ".inf" ? Number.POSITIVE_INFINITY : rest.split(":").reverse().reduce((sum2, part, power) => sum2 + pythonFloat(part, value, start) * 60 ** power, 0);
  return negative ? -size : size;
}
function pythonFloat(text2, whole2, start) {
  const trimmed = text2.trim();
  const special = /^([-+]?)(inf|infinity|nan)$/.exec(trimmed);
  if (special?.[2] === "nan") return Number.NaN;
  if (special !== null) return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (!/^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(trimmed)) {
    throw new YamlError(`could not convert string to float: '${whole2}'`, start);
  }
  return Number(trimmed);
}
function decodeBase64(value, start) {
  if (!/^[\x00-\x7F]*$/.test(value)) throw new YamlError("failed to convert base64 data into ascii", start);
  let digits = "";
  let pads = 0;
  for (const char of value) {
    if (char === "=") {
      if (digits.length % 4 >= 2) pads += 1;
      if (digits.length % 4 >= 2 && digits.length % 4 + pads >= 4) return atob(digits);
    } else if (/^[0-9A-Za-z+/]$/.test(char)) {
      digits += char;
      pads = 0;
    }
  }
  if (digits.length % 4 !== 0) throw new YamlError("failed to decode base64 data: Incorrect padding", start);
  return atob(digits);
}
var TIMESTAMP = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?)?\n?$/;
function constructTimestamp(value, start) {
  const parts = TIMESTAMP.exec(value);
  if (parts === null) throw new YamlError(`'${value}' is no timestamp`, start);
  const [, years, months, days, hours, minutes, seconds, fraction, zoneSign, zoneHours, zoneMinutes] = parts;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  if (year < 1) throw new YamlError(`year ${year} is out of range`, start);
  if (month < 1 || month > 12) throw new YamlError("month must be in 1..12", start);
  if (day < 1 || day > daysIn(year, month)) throw new YamlError("day is out of range for month", start);
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (hours === void 0) return { type: "date", text: date, instant: date };
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (hour > 23 || minute > 59 || second > 59) throw new YamlError("hour, minute or second is out of range", start);
  const micros = Number((fraction ?? "").slice(0, 6).padEnd(6, "0"));
  const text2 = `${date} ${pad(hour)}:${pad(minute)}:${pad(second)}${micros === 0 ? "" : `.${pad(micros, 6)}`}`;
  const isAware = zoneSign !== void 0 || /Z\n?$/.test(value);
  if (!isAware) return { type: "datetime", text: text2, instant: text2 };
  const offset = (zoneSign === "-" ? -1 : 1) * (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0));
  if (Math.abs(offset) >= 24 * 60) throw new YamlError("offset must be strictly less than a day", start);
  const seconds0 = daysBefore(year, month, day) * 86400 + hour * 3600 + (minute - offset) * 60 + second;
  const zone = `${offset < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
  return { type: "datetime", text: text2 + zone, instant: `utc ${seconds0}.${pad(micros, 6)}` };
}
var pad = (value, length2 = 2) => String(value).padStart(length2, "0");
function daysIn(year, month) {
  const isLeap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
function daysBefore(year, month, day) {
  const past = year - 1;
  let days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysIn(year, earlier);
  return days;
}

// src/python/pyyaml/value.ts
function identityOf(value) {
  switch (value.type) {
    case "None":
      return "None";
    case "bool":
      return `number ${value.value ? 1 : 0}`;
    case "int":
      return `number ${value.value}`;
    case "float":
      return Number.isInteger(value.value) ? `number ${BigInt(value.value)}` : `number ${value.value}`;
    case "str":
      return `str ${value.value}`;
    case "bytes":
      return `bytes ${value.value}`;
    case "date":
    case "datetime":
      return `${value.type} ${value.instant}`;
    default:
      return null;
  }
}
function asBoolean(value) {
  const identity3 = identityOf(value);
  if (identity3 === "number 1") return true;
  return identity3 === "number 0" ? false : null;
}
function toText(value) {
  switch (value.type) {
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "float":
      return floatText2(value.value);
    case "str":
      return value.value;
    case "bytes":
      return `b'${value.value}'`;
    case "date":
    case "datetime":
      return value.text;
    default:
      return value.type;
  }
}
var LARGE = 1e16;
function floatText2(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const size = Math.abs(value);
  if (size !== 0 && (size >= LARGE || size < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

// src/python/pyyaml/load.ts
var TooMuchError = class extends Error {
  name = "TooMuchError";
};
var MOST_PAIRS = 1e5;
function safeLoad(text2) {
  checkCharacters(text2);
  const root = compose(text2);
  return root === null ? { type: "None" } : new Constructor().document(root);
}
function safeLoadAll(text2) {
  checkCharacters(text2);
  return composeAll(text2).map((root) => new Constructor().document(root));
}
function checkCharacters(text2) {
  const unprintable = /[^\x09\x0A\x0D\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text2);
  if (unprintable !== null) {
    const line = text2.slice(0, unprintable.index).split("\n").length;
    throw new YamlError("special characters are not allowed", { line, column: 0 });
  }
}
var Constructor = class {
  #done = /* @__PURE__ */ new Map();
  /** Collections that are there but not filled yet. PyYAML fills them level by level, and so meets errors in that order. */
  #unfilled = [];
  #pairs = 0;
  document(root) {
    const value = this.#construct(root);
    for (const fill of this.#unfilled) fill();
    return value;
  }
  #construct(node) {
    const known5 = this.#done.get(node);
    if (known5 !== void 0) return known5;
    switch (node.tag) {
      case `${CORE}seq`:
        return this.#list(node);
      case `${CORE}map`:
        return this.#dict(node);
      case `${CORE}set`:
        return this.#set(node);
      case `${CORE}omap`:
      case `${CORE}pairs`:
        return this.#pairList(node);
      default: {
        const value = constructScalar({ tag: node.tag, value: scalarText(node), start: node.start });
        if (value === null) {
          throw new YamlError(`could not determine a constructor for the tag '${node.tag}'`, node.start);
        }
        this.#done.set(node, value);
        return value;
      }
    }
  }
  #list(node) {
    const list = { type: "list", items: [], node };
    this.#later(node, list, () => {
      if (node.kind !== "sequence") return expected("a sequence node", node);
      for (const item2 of node.items) list.items.push({ value: this.#construct(item2), node: item2 });
    });
    return list;
  }
  #dict(node) {
    const dict = { type: "dict", entries: /* @__PURE__ */ new Map(), repeated: [] };
    this.#later(node, dict, () => {
      if (node.kind !== "mapping") return expected("a mapping node", node);
      this.#fill(dict, node);
    });
    return dict;
  }
  #set(node) {
    const set = { type: "set", size: 0 };
    this.#later(node, set, () => {
      if (node.kind !== "mapping") return expected("a mapping node", node);
      const dict = { type: "dict", entries: /* @__PURE__ */ new Map(), repeated: [] };
      this.#fill(dict, node);
      set.size = dict.entries.size;
    });
    return set;
  }
  #pairList(node) {
    const pairs = { type: "pairs", size: 0 };
    this.#later(node, pairs, () => {
      if (node.kind !== "sequence") return expected("a sequence", node);
      for (const item2 of node.items) {
        if (item2.kind !== "mapping") return expected("a mapping of length 1", item2);
        const [pair, ...more] = item2.pairs;
        if (pair === void 0 || more.length > 0) return expected("a single mapping item", item2);
        this.#construct(pair[0]);
        this.#construct(pair[1]);
      }
      pairs.size = node.items.length;
    });
    return pairs;
  }
  #later(node, value, fill) {
    this.#done.set(node, value);
    this.#unfilled.push(fill);
  }
  #fill(dict, node) {
    const mergeKeys = node.pairs.filter(([key2]) => isMergeKey(key2)).map(([key2]) => key2);
    dict.repeated.push(...mergeKeys.slice(1));
    this.#flatten(node);
    const own = /* @__PURE__ */ new Set();
    for (const [index, [keyNode, valueNode]] of node.pairs.entries()) {
      const key2 = this.#construct(keyNode);
      const identity3 = identityOf(key2);
      if (identity3 === null) throw new YamlError("found unhashable key", keyNode.start);
      const value = this.#construct(valueNode);
      const first3 = dict.entries.get(identity3)?.key ?? key2;
      dict.entries.set(identity3, { key: first3, value, keyNode, valueNode });
      if (index < node.merged) continue;
      if (own.has(identity3)) dict.repeated.push(keyNode);
      own.add(identity3);
    }
  }
  /** Puts the pairs that merge keys stand for before the mapping's own, which win over them. */
  #flatten(node) {
    const merged2 = [];
    for (let index = 0; index < node.pairs.length; ) {
      const [key2, value] = node.pairs[index] ?? noPair();
      if (!isMergeKey(key2)) {
        if (key2.tag === `${CORE}value`) key2.tag = `${CORE}str`;
        index += 1;
        continue;
      }
      node.pairs.splice(index, 1);
      for (const source of mergeSources(value)) {
        this.#flatten(source);
        this.#count(source.pairs.length);
      }
      for (const source of mergeSources(value).reverse()) merged2.push(...source.pairs);
    }
    if (merged2.length === 0) return;
    node.pairs = [...merged2, ...node.pairs];
    node.merged += merged2.length;
  }
  #count(pairs) {
    this.#pairs += pairs;
    if (this.#pairs > MOST_PAIRS) throw new TooMuchError("its merge keys multiply to more than can be judged");
  }
};
var isMergeKey = (node) => node.tag === `${CORE}merge`;
function noPair() {
  throw new RangeError("no such pair");
}
function mergeSources(value) {
  if (value.kind === "mapping") return [value];
  if (value.kind === "scalar") return expected("a mapping or list of mappings for merging", value);
  return value.items.map((item2) => item2.kind === "mapping" ? item2 : expected("a mapping for merging", item2));
}
function scalarText(node) {
  const seen = /* @__PURE__ */ new Set();
  for (let current = node; ; ) {
    if (current.kind === "scalar") return current.value;
    if (seen.has(current)) throw new YamlError("maximum recursion depth exceeded", node.start);
    seen.add(current);
    const value = current.kind === "mapping" ? current.pairs.find(([key2]) => key2.tag === `${CORE}value`)?.[1] : void 0;
    if (value === void 0) return expected("a scalar node", current);
    current = value;
  }
}
function expected(what, found2) {
  const name = found2.kind;
  throw new YamlError(`expected ${what}, but found ${name}`, found2.start);
}

// src/python/standard/yaml.ts
var Conversion = class {
  #done = /* @__PURE__ */ new Map();
  #run;
  #lines;
  /** @param lines takes the lines of the keys or dashes before dicts and lists */
  constructor(run, lines = null) {
    this.#run = run;
    this.#lines = lines;
  }
  value(source) {
    const run = this.#run;
    run.budget.step();
    switch (source.type) {
      case "None":
        return NONE2;
      case "bool":
        return bool(source.value);
      case "int": {
        const number = Number(source.value);
        return Number.isSafeInteger(number) ? int(number) : run.unknown("a very large number");
      }
      case "float":
        return float(source.value);
      case "str":
        return str(source.value);
      case "bytes":
        return { kind: "bytes", value: source.value };
      case "date":
      case "datetime":
        return dateTimeFromText(source.text) ?? run.unknown(`the ${source.type} '${source.text}'`);
      case "list":
      case "dict":
        return this.#done.get(source) ?? this.#collection(source);
      default:
        return run.unknown(`a YAML ${source.type}`);
    }
  }
  #collection(source) {
    const run = this.#run;
    const made2 = source.type === "list" ? newList([], run) : newDict([], run);
    this.#done.set(source, made2);
    if (source.type === "list" && made2.kind === "list") {
      run.budget.items(source.items.length);
      for (const { value, node } of source.items) made2.items.push(this.#placed(this.value(value), node.start.line));
    } else if (source.type === "dict" && made2.kind === "dict") {
      run.budget.items(source.entries.size);
      for (const { key: key2, value, keyNode } of source.entries.values()) {
        putEntry(made2, this.value(key2), this.#placed(this.value(value), keyNode.start.line), run);
      }
    }
    return made2;
  }
  #placed(value, line) {
    const isCollection = value.kind === "dict" || value.kind === "list";
    if (this.#lines !== null && isCollection && !this.#lines.has(value)) this.#lines.set(value, line);
    return value;
  }
};
function readYaml(text2, run, lines = null) {
  const values = read3((yaml) => [run.parses.yaml.of(yaml, safeLoad)], text2, new Conversion(run, lines), run);
  return "kind" in values ? values : values[0] ?? NONE2;
}
function read3(load2, text2, conversion, run) {
  try {
    return load2(text2.replaceAll(/\r\n?/g, "\n")).map((value) => conversion.value(value));
  } catch (error) {
    if (error instanceof YamlError) return run.raise("YAMLError", error.message);
    if (error instanceof TooMuchError) return run.unknown(`a YAML text of which ${error.message}`);
    throw error;
  }
}
var one = loader((text2, run) => readYaml(text2, run));
var all = loader((text2, run) => {
  const values = read3(safeLoadAll, text2, new Conversion(run), run);
  return "kind" in values ? values : newList([...values], run);
});
var LOADER = /^yaml\.(loader\.)?C?(Safe|Full|Unsafe)?Loader$/;
function withLoader(body2) {
  return (args, run) => {
    const given = argument(args, 1, "Loader");
    const isKnown2 = given === void 0 || LOADER.test(outsidePath(given) ?? "");
    return isKnown2 ? body2(args, run) : run.unknown("a YAML text that a loader of its own reads");
  };
}
var yamlNames = new Map(
  functions("yaml", {
    safe_load: one,
    full_load: one,
    unsafe_load: one,
    load: withLoader(one),
    safe_load_all: all,
    full_load_all: all,
    load_all: withLoader(all),
    dump: (_args, run) => run.unknown("a YAML text"),
    safe_dump: (_args, run) => run.unknown("a YAML text")
  })
);

// src/python/standard/table.ts
var NAMES3 = new Map([
  ...osNames,
  ...globNames,
  ...functoolsNames,
  ...importingNames,
  ...itertoolsNames,
  ...collectionsNames,
  ...dataclassNames,
  ...attrsNames,
  ...csvNames,
  ...digestNames,
  ...jsonNames,
  ...mathNames,
  ...patternNames,
  ...textNames,
  ...timeNames,
  ...tomlNames,
  ...yamlNames
]);
function resolveStandard(path2) {
  if (path2.startsWith("builtins.")) return builtin(path2.slice("builtins.".length));
  return NAMES3.get(path2);
}
var MODULES = new Set(STANDARD_MODULES);
function isStandardModule(path2) {
  const dot2 = path2.indexOf(".");
  return MODULES.has(dot2 === -1 ? path2 : path2.slice(0, dot2));
}

// src/python/imports.ts
function importNames(node, frame, run) {
  for (const { name, asname } of node.names) {
    const module = importModule(name, run);
    if (asname !== void 0) setName(asname, module, frame, run);
    else {
      const [first3 = name] = name.split(".");
      setName(first3, first3 === name ? module : importModule(first3, run), frame, run);
    }
  }
}
function importModule(name, run) {
  const found2 = isKnown(name, run) ? void 0 : run.modules.find(name, run.file, run)?.module;
  if (found2 !== void 0 && isLibrary(name)) found2.open = true;
  return found2 ?? run.resolveModule(name);
}
function optionalImport(statements, frame, run) {
  for (const [index, statement] of statements.entries()) {
    if (statement.nodeType === "ImportFrom" && statement.level > 0) continue;
    const names = statement.nodeType === "Import" ? statement.names.map(({ name: name2 }) => name2) : statement.nodeType === "ImportFrom" ? [statement.module ?? ""] : [];
    const name = names.find(
      (one2) => !isStandardModule(one2) && (run.claimed(one2) || !run.modules.has(one2, frame.module.path, run))
    );
    if (name === void 0) continue;
    const what = run.claimed(name) ? `all that is imported from \`${name}\` is there` : `\`${name}\` is installed`;
    return { name, doubt: { reason: `whether ${what}`, file: run.file, line: statement.lineno }, index };
  }
  return null;
}
function isKnown(name, run) {
  return isStandardModule(name) || run.claimed(name);
}
function importFrom(node, frame, run) {
  const { level } = node;
  const name = node.module ?? "";
  const { module, doubtful: doubtful2 } = level > 0 ? { module: relative(name, level, frame.module, run), doubtful: false } : (isKnown(name, run) ? void 0 : run.modules.find(name, run.file, run)) ?? {
    module: run.resolveModule(name),
    doubtful: false
  };
  for (const alias of node.names) {
    if (alias.name === "*") importStar(module, frame, run);
    else {
      const source = doubtful2 && isWithout(module, alias.name, run) ? run.resolveModule(name) : module;
      setName(alias.asname ?? alias.name, member(source, alias.name, run), frame, run);
    }
  }
}
function relative(name, level, from, run) {
  let folder = parentOf(from.path);
  const around = from.attributes.get("__package__");
  const parents = around?.kind === "str" && around.value !== "" ? around.value.split(".") : [];
  for (let up = 1; up < level; up++) folder = parentOf(folder);
  const parent = parents.slice(0, Math.max(0, parents.length - level + 1)).join(".");
  const found2 = run.modules.inFolder(folder, parent, name, run);
  return found2 ?? run.missingCode(`the module \`${".".repeat(level)}${name}\``);
}
function isWithout(module, name, run) {
  if (module.kind !== "module" || module.open || module.attributes.has("__getattr__")) return false;
  return !module.attributes.has(name) && run.modules.submodule(module, name, run) === void 0;
}
function member(module, name, run) {
  if (module.kind !== "module") return getAttribute(module, name, run);
  const found2 = module.attributes.get(name) ?? run.modules.submodule(module, name, run);
  if (found2 !== void 0) return found2;
  if (!module.open && !module.attributes.has("__getattr__")) {
    return run.raise("ImportError", `cannot import name '${name}' from '${module.name}'`);
  }
  return getAttribute(module, name, run);
}
function importStar(module, frame, run) {
  if (module.kind !== "module") {
    frame.module.open = true;
    return;
  }
  const all3 = module.attributes.get("__all__");
  const listed3 = all3?.kind === "list" || all3?.kind === "tuple" ? all3.items : null;
  for (const [name, value] of module.attributes) {
    const wanted = listed3 === null ? !name.startsWith("_") : listed3.some((item2) => item2.kind === "str" && item2.value === name);
    if (wanted) setName(name, value, frame, run);
  }
  if (module.open) frame.module.open = true;
}

// src/python/try.ts
function executeTry(node, frame, run) {
  return withFinally(node, frame, run, () => bodyAndHandlers(node, frame, run));
}
function withFinally(node, frame, run, body2) {
  let completion;
  try {
    completion = body2();
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    const left = executeBlock(node.finalbody, frame, run);
    if (left !== null) return left;
    throw error;
  }
  return executeBlock(node.finalbody, frame, run) ?? completion;
}
function bodyAndHandlers(node, frame, run) {
  const missing2 = optionalImport(node.body, frame, run);
  if (missing2 === null) return guarded(node, frame, run);
  const { name, index, doubt } = missing2;
  const error = new PyRaise("ModuleNotFoundError", `No module named '${name}'`, doubt, { certain: false });
  const handler = node.handlers.find((one2) => handles(one2, error, frame, run));
  if (handler === void 0) return guarded(node, frame, run);
  const works = { raises: false, execute: () => guarded(node, frame, run) };
  const fails = {
    raises: onlyRaises(handler.body),
    execute: () => {
      executeBlock(node.body.slice(0, index), frame, run);
      return executeHandler(handler, error, frame, run);
    }
  };
  return undecided(doubt, frame, run, works, fails);
}
function guarded(node, frame, run) {
  const { risks } = run;
  let completion;
  try {
    completion = executeBlock(node.body, frame, run);
  } catch (error) {
    if (error instanceof PyRaise) return handle(node, error, frame, run);
    throw error;
  }
  const rest = () => completion ?? executeBlock(node.orelse, frame, run);
  const handler = run.risks === risks ? void 0 : node.handlers.find((one2) => !isHarmless(one2.body) && !isForImports(one2.type));
  return handler === void 0 ? rest() : perhapsHandled(handler, rest, frame, run);
}
function perhapsHandled(handler, rest, frame, run) {
  const doubt = run.doubt(`whether ${run.lastRisk} leads to an exception`);
  const error = new PyRaise("Exception", "", doubt, { certain: false });
  const handled = { raises: onlyRaises(handler.body), execute: () => executeHandler(handler, error, frame, run) };
  return undecided(doubt, frame, run, handled, { raises: false, execute: rest });
}
function isForImports(type) {
  if (type?.nodeType === "Tuple") return type.elts.every(isForImports);
  return type?.nodeType === "Name" && /^(ImportError|ModuleNotFoundError)$/.test(type.id);
}
function isHarmless(body2) {
  return body2.every(
    (statement) => statement.nodeType === "Pass" || statement.nodeType === "Expr" && (statement.value.nodeType !== "Call" || isTelling(statement.value.func))
  );
}
function isTelling(callee) {
  if (callee.nodeType === "Name") return callee.id === "print";
  return callee.nodeType === "Attribute" && /^(debug|info|warn|warning|error|exception|critical|log)$/.test(callee.attr);
}
function handle(node, error, frame, run) {
  const handler = node.handlers.find((candidate) => handles(candidate, error, frame, run));
  if (handler === void 0) throw error;
  return executeHandler(handler, error, frame, run);
}
function executeHandler(handler, error, frame, run) {
  if (handler.name !== void 0) setName(handler.name, exceptionValue(error, run), frame, run);
  run.handling.push(error);
  try {
    return executeBlock(handler.body, frame, run);
  } finally {
    run.handling.pop();
  }
}
function handles(handler, error, frame, run) {
  if (handler.type === void 0) return true;
  const type = evaluate2(handler.type, frame, run);
  const types = type.kind === "tuple" ? type.items : [type];
  return types.some((candidate) => catches(candidate, error));
}
function catches(type, error) {
  const name = exceptionName(type);
  return name === null || name === "BaseException" || name === error.type || error.bases.includes(name);
}
function exceptionName(type) {
  if (type.kind === "class") return type.name;
  return outsidePath(type)?.split(".").at(-1) ?? null;
}
function executeRaise(node, frame, run) {
  if (node.exc === void 0) {
    throw run.handling.at(-1) ?? new PyRaise("RuntimeError", "No active exception to reraise", run);
  }
  let value = evaluate2(node.exc, frame, run);
  if (value.kind === "class" || value.kind === "host") value = made(value, run);
  const place = { file: run.file, line: node.lineno };
  const certain = run.conditions.active.length === 0;
  if (value.kind !== "instance") {
    const type = value.kind === "external" ? value.path.replace(/\(\)$/, "").split(".").at(-1) : void 0;
    throw new PyRaise(type ?? "Exception", "", place, { certain });
  }
  if (node.cause !== void 0) run.write(value.attributes, "__cause__", evaluate2(node.cause, frame, run));
  const args = value.attributes.get("args");
  const first3 = args?.kind === "tuple" ? args.items[0] : void 0;
  const message = first3 === void 0 ? "" : plainText(first3, run) ?? "";
  throw new PyRaise(value.cls.name, message, place, { bases: basesOf(value.cls), value, certain });
}
function made(type, run) {
  return type.kind === "class" ? construct(type, NO_ARGUMENTS, run) : type.kind === "host" ? type.call(NO_ARGUMENTS, run) : type;
}
function basesOf(cls) {
  const outside = cls.order.flatMap((one2) => one2.bases.flatMap((base) => outsidePath(base)?.split(".").at(-1) ?? []));
  return [...cls.order.map((one2) => one2.name), ...outside.flatMap((name) => [name, ...basesOfException(name)])];
}

// src/python/lazy-body.ts
function* executeLazily(statements, frame, run, state) {
  for (const statement of statements) {
    const completion = holdsYield(statement) ? yield* step(statement, frame, run, state) : execute(statement, frame, run);
    if (completion !== null) return completion;
  }
  return null;
}
function* step(node, frame, run, state) {
  run.budget.step();
  run.line = node.lineno;
  switch (node.nodeType) {
    case "Expr":
      if (isYield(node.value)) {
        yield* give(node.value, frame, run, state);
        return null;
      }
      break;
    case "Assign":
      if (isYield(node.value)) {
        yield* give(node.value, frame, run, state);
        for (const target of node.targets) assign(target, NONE2, frame, run);
        return null;
      }
      break;
    case "If": {
      const test4 = truth(evaluate2(node.test, frame, run), run);
      if (typeof test4 !== "boolean") break;
      return yield* executeLazily(test4 ? node.body : node.orelse, frame, run, state);
    }
    case "For":
      return yield* overItems2(node, frame, run, state);
    case "While":
      return yield* whileTrue(node, frame, run, state);
    case "With":
      return yield* within(node.items, node, frame, run, state);
    case "Try":
      if (!holdsYield(node.handlers) && !holdsYield(node.finalbody)) return yield* guarded2(node, frame, run, state);
      break;
    default:
  }
  return yield* atOnce(frame, run, state, (inner) => execute(node, inner, run));
}
function isYield(node) {
  return node.nodeType === "Yield" || node.nodeType === "YieldFrom";
}
function* give(node, frame, run, state) {
  const value = node.value === void 0 ? NONE2 : evaluate2(node.value, frame, run);
  state.open ??= run.conditions.doubtSince(state.born);
  if (node.nodeType === "Yield") {
    yield value;
    return;
  }
  const source = iterate(value, run);
  if ("reason" in source) {
    state.open ??= source;
    return;
  }
  for (let item2 = source.next(); item2 !== null; item2 = source.next()) {
    state.open ??= source.open;
    yield item2;
  }
  state.open ??= source.open;
}
function* atOnce(frame, run, state, body2) {
  const values = [];
  const yields = (value) => {
    run.budget.items(1);
    values.push(value);
    state.open ??= run.conditions.doubtSince(state.born);
  };
  const completion = body2({ ...frame, yields });
  yield* values;
  return completion;
}
function* overItems2(node, frame, run, state) {
  const iterable = evaluate2(node.iter, frame, run);
  const source = iterable.kind === "choice" ? null : iterate(iterable, run);
  if (source === null || "reason" in source || doubtOf(source) !== null) {
    return yield* atOnce(frame, run, state, (inner) => execute(node, inner, run));
  }
  const loop = { broken: [], continued: [] };
  frame.loops.push(loop);
  try {
    for (let value = source.next(); value !== null; value = source.next()) {
      run.budget.step();
      assign(node.target, value, frame, run);
      const completion = yield* executeLazily(node.body, frame, run, state);
      state.open ??= doubtOf(source) ?? undecided2(loop);
      if (completion?.kind === "break") return null;
      if (completion?.kind === "return") return completion;
    }
  } finally {
    frame.loops.pop();
  }
  return yield* executeLazily(node.orelse, frame, run, state);
}
function doubtOf(source) {
  return source.open;
}
function* whileTrue(node, frame, run, state) {
  const loop = { broken: [], continued: [] };
  frame.loops.push(loop);
  try {
    for (; ; ) {
      run.budget.step();
      run.line = node.lineno;
      const test4 = truth(evaluate2(node.test, frame, run), run);
      if (test4 === false) return yield* executeLazily(node.orelse, frame, run, state);
      if (test4 !== true) return yield* atOnce(frame, run, state, (inner) => execute(node, inner, run));
      const completion = yield* executeLazily(node.body, frame, run, state);
      state.open ??= undecided2(loop);
      if (completion?.kind === "break") return null;
      if (completion?.kind === "return") return completion;
    }
  } finally {
    frame.loops.pop();
  }
}
function undecided2(loop) {
  return loop.broken[0]?.doubt ?? loop.continued[0]?.doubt ?? null;
}
function* within([item2, ...rest], node, frame, run, state) {
  if (item2 === void 0) return yield* executeLazily(node.body, frame, run, state);
  const manager = evaluate2(item2.context_expr, frame, run);
  if (manager instanceof GeneratorContext) {
    return yield* atOnce(
      frame,
      run,
      state,
      (inner) => throughGenerator(manager, (value) => withEntered(item2, value, rest, node, inner, run), inner, run)
    );
  }
  const entered = enterManager(manager, run);
  if (item2.optional_vars !== void 0) assign(item2.optional_vars, entered, frame, run);
  let completion;
  try {
    completion = yield* within(rest, node, frame, run, state);
  } catch (error) {
    if (error instanceof PyRaise) return leftBy(error, manager, run);
    leaveManager(manager, null, run);
    throw error;
  }
  leaveManager(manager, null, run);
  return completion;
}
function withEntered(item2, value, rest, node, frame, run) {
  if (item2.optional_vars !== void 0) assign(item2.optional_vars, value, frame, run);
  return executeWith(rest, node.body, frame, run);
}
function* guarded2(node, frame, run, state) {
  let completion;
  try {
    completion = yield* bodyAndHandlers2(node, frame, run, state);
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    const left = executeBlock(node.finalbody, frame, run);
    if (left !== null) return left;
    throw error;
  }
  return executeBlock(node.finalbody, frame, run) ?? completion;
}
function* bodyAndHandlers2(node, frame, run, state) {
  try {
    const completion = yield* executeLazily(node.body, frame, run, state);
    if (completion !== null) return completion;
  } catch (error) {
    if (error instanceof PyRaise) return handle(node, error, frame, run);
    throw error;
  }
  return yield* executeLazily(node.orelse, frame, run, state);
}

// src/python/functions.ts
function defineFunction(node, frame, run) {
  const decorators = node.decorator_list.map((decorator3) => evaluate2(decorator3, frame, run));
  const fn = makeFunction(node, node.name, frame, run);
  return decorate(fn, decorators, run);
}
function defineLambda(node, frame, run) {
  return makeFunction(node, "<lambda>", frame, run);
}
function makeFunction(node, name, frame, run) {
  const namedDefaults = /* @__PURE__ */ new Map();
  for (const [index, parameter] of node.args.kwonlyargs.entries()) {
    const fallback4 = node.args.kw_defaults[index];
    if (fallback4 != null) namedDefaults.set(parameter.arg, evaluate2(fallback4, frame, run));
  }
  return {
    kind: "function",
    name,
    node,
    defaults: node.args.defaults.map((fallback4) => evaluate2(fallback4, frame, run)),
    namedDefaults,
    scope: frame.scope,
    module: frame.module,
    attributes: /* @__PURE__ */ new Map(),
    owner: frame.scope.cls,
    contextManager: false,
    results: null
  };
}
function callFunction(fn, args, run, options = {}) {
  if (fn.results !== null) return cached(fn, fn.results, args, run);
  const { node } = fn;
  const isGenerator = options.yields === void 0 && node.nodeType !== "Lambda" && node.yields;
  if (isGenerator && fn.contextManager) return new GeneratorContext(fn, args);
  if (isGenerator && node.nodeType === "AsyncFunctionDef") return run.unknown(`the items of ${fn.name}()`);
  const scope = new Scope("function", fn.scope);
  bindParameters(fn, args, scope.names, run);
  const self = args.positional[0];
  const frame = newFrame(fn.module, scope, run, {
    fn,
    ...self === void 0 ? {} : { self },
    ...options.yields === void 0 ? {} : { yields: options.yields }
  });
  if (isGenerator) return generator(node.body, frame, run);
  if (node.nodeType === "AsyncFunctionDef") return coroutine(fn.name, node.body, frame, run);
  return run.inFrame(frame, () => {
    if (node.nodeType === "Lambda") return evaluate2(node.body, frame, run);
    return returnValue(frame, body(node.body, frame, run));
  });
}
function cached(fn, results, args, run) {
  const key2 = keyOf(args);
  const known5 = key2 === null ? void 0 : results.get(key2);
  if (known5 !== void 0) return known5;
  const result = callFunction({ ...fn, results: null }, args, run);
  if (key2 !== null && run.conditions.active.length === 0) results.set(key2, result);
  return result;
}
function keyOf(args) {
  if (args.openPositional !== null || args.openNamed !== null) return null;
  const parts = [...args.positional.map(hashOf), ...[...args.named].flatMap(([name, value]) => [name, hashOf(value)])];
  return parts.includes(null) ? null : JSON.stringify(parts);
}
function body(statements, frame, run) {
  try {
    const completion = executeBlock(statements, frame, run);
    return completion?.kind === "return" ? completion.value : NONE2;
  } catch (error) {
    const [first3] = frame.returned;
    if (error instanceof PyRaise && frame.leftover.length > 0 && first3 !== void 0) return first3.value;
    throw error;
  }
}
function coroutine(name, statements, frame, run) {
  const doubt = run.doubt(`whether the coroutine ${name}() is awaited`);
  const condition = { id: run.conditions.newId(), branch: 0, doubt, loop: false };
  try {
    run.conditions.under(condition, () => run.inFrame(frame, () => body(statements, frame, run)));
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
  }
  return run.unknown(`the result of the coroutine ${name}()`);
}
function generator(body2, frame, run) {
  const state = { open: null, born: run.conditions.moment() };
  const items3 = executeLazily(body2, frame, run, state);
  return {
    kind: "iterator",
    get open() {
      return state.open;
    },
    next: () => run.inFrame(frame, () => {
      run.budget.steps(frame.leftover.length);
      for (const condition of frame.leftover) run.conditions.push(condition);
      const { done, value } = items3.next();
      return done === true ? null : value;
    })
  };
}

// src/python/classes.ts
var PLAIN_BASES = /^(builtins\.object|object|abc\.ABC|typing\.(Generic|Protocol|TypedDict)\b.*|typing_extensions\.(Protocol|TypedDict|Generic)\b.*)$/;
var ENUM_BASES = /^(enum\.(Enum|IntEnum|StrEnum|Flag|IntFlag)|strenum\.StrEnum|aenum\.Enum)$/;
var EXCEPTION = /^builtins\.(\w*(Error|Exception|Warning|Interrupt|Exit))$/;
function defineClass(node, frame, run) {
  const bases = node.bases.map((base) => evaluate2(base, frame, run));
  const decorators = node.decorator_list.map((decorator3) => evaluate2(decorator3, frame, run));
  const cls = makeClass(node.name, bases, frame.module, frame.scope.kind !== "module");
  const scope = new Scope("class", frame.scope, cls.attributes);
  scope.cls = cls;
  const inner = newFrame(frame.module, scope, run);
  run.inFrame(inner, () => {
    executeBlock(node.body, inner, run);
    return cls;
  });
  for (const value of cls.attributes.values()) claim(value, cls);
  const keywords = /* @__PURE__ */ new Map();
  for (const { arg, value } of node.keywords) if (arg !== void 0) keywords.set(arg, evaluate2(value, frame, run));
  const metaclass = keywords.get("metaclass");
  keywords.delete("metaclass");
  if (metaclass !== void 0 && !PLAIN_METACLASS.test(outsidePath(metaclass) ?? "")) cls.unknownBase ??= "a metaclass";
  tellParent(cls, keywords, run);
  if (cls.flavour === "enum") makeMembers(cls, run);
  else makeFields(node, bases, cls);
  return decorate(cls, decorators, run);
}
function makeFields(node, bases, cls) {
  cls.declared = declaredNames(node);
  const isNew = cls.flavour === "namedtuple" && !bases.some((base) => base.kind === "class");
  cls.fields = isNew ? cls.declared.map(({ name }) => plainField(name, cls.attributes.get(name) ?? null)) : inheritedFields2(cls);
}
var PLAIN_METACLASS = /^(abc\.ABCMeta|builtins\.type|enum\.Enum(Meta|Type))$/;
function tellParent(cls, named5, run) {
  for (const parent of cls.order.slice(1)) {
    const hook = parent.attributes.get("__init_subclass__");
    const fn = hook?.kind === "descriptor" ? hook.callee : hook;
    if (fn?.kind !== "function") continue;
    callFunction(fn, { ...NO_ARGUMENTS, positional: [cls], named: named5 }, run);
    return;
  }
}
function makeClass(name, bases, module, nested = false) {
  const parents = bases.filter((base) => base.kind === "class");
  const order = [];
  const search2 = [];
  const flavour = flavourOf(bases);
  const cls = {
    kind: "class",
    name,
    module,
    bases,
    order,
    search: search2,
    attributes: /* @__PURE__ */ new Map(),
    host: bases.find((base) => base instanceof HostClass) ?? parents.find((base) => base.host !== null)?.host ?? null,
    unknownBase: unknownBase(bases) ?? parents.find((base) => base.unknownBase !== null)?.unknownBase ?? null,
    flavour,
    fields: [],
    declared: [],
    nested
  };
  order.push(cls, ...linearized(parents.flatMap((parent) => parent.order)));
  search2.push(cls, ...linearized(bases.flatMap(searched)));
  return cls;
}
function linearized(all3) {
  return [...new Set([...all3].reverse())].reverse();
}
function searched(base) {
  if (base instanceof HostClass) return [base];
  return base.kind === "class" ? base.search : [];
}
function flavourOf(bases) {
  for (const base of bases) {
    if (base.kind === "class" && base.flavour !== "plain") return base.flavour;
    const path2 = outsidePath(base);
    if (path2 === null) continue;
    if (ENUM_BASES.test(path2)) return "enum";
    if (path2 === "typing.NamedTuple") return "namedtuple";
    if (/^typing(_extensions)?\.TypedDict$/.test(path2)) return "typeddict";
    if (EXCEPTION.test(path2)) return "exception";
  }
  return "plain";
}
function unknownBase(bases) {
  for (const base of bases) {
    if (base instanceof HostClass || base.kind === "class") continue;
    const path2 = outsidePath(base);
    if (path2 !== null) {
      if ([PLAIN_BASES, ENUM_BASES, EXCEPTION, /^typing\.NamedTuple$/].some((known5) => known5.test(path2))) continue;
      return path2;
    }
    return base.kind === "unknown" ? base.doubt.reason : "an unknown base class";
  }
  return null;
}
function claim(value, cls) {
  if (value.kind === "function") value.owner ??= cls;
  else if (value.kind === "unknown" && value.guess !== null) claim(value.guess, cls);
  else if (value.kind === "descriptor") {
    claim(value.callee, cls);
    if (value.setter !== null) claim(value.setter, cls);
  }
}
function makeMembers(cls, run) {
  let last = 0;
  for (const [name, value] of cls.attributes) {
    if (name.startsWith("_") || value.kind === "function" || value.kind === "descriptor" || value.kind === "class")
      continue;
    const automatic = value.kind === "external" && value.path === "enum.auto()";
    if (value.kind === "int") last = value.value;
    const actual = automatic ? automaticValue(cls, name, ++last, run) : value;
    const alias = enumMembers(cls).find((one2) => equal(one2.attributes.get("value") ?? NONE2, actual, run) === true);
    if (alias !== void 0) {
      run.write(cls.attributes, name, alias);
      continue;
    }
    const member2 = { kind: "instance", cls, attributes: /* @__PURE__ */ new Map(), host: null };
    member2.attributes.set("name", str(name)).set("value", actual).set("_value_", actual);
    run.write(cls.attributes, name, member2);
    const init = findAttribute(cls, "__init__", run, { raw: true });
    if (init?.kind !== "function") continue;
    const parts = actual.kind === "tuple" ? actual.items : [actual];
    callFunction(init, { ...NO_ARGUMENTS, positional: [member2, ...parts] }, run);
  }
}
function automaticValue(cls, name, next, run) {
  if (findAttribute(cls, "_generate_next_value_", run, { raw: true }) !== void 0)
    return run.unknown("a value of auto()");
  if (mixesIn(cls, /(^|\.)StrEnum$/)) return str(name.toLowerCase());
  return mixesIn(cls, /(^|\.)(Int)?Flag$/) ? run.unknown("a value of auto()") : int(next);
}
function inheritedFields2(cls) {
  return cls.order.slice(1).find((base) => base.fields.length > 0)?.fields ?? [];
}
function plainField(name, value) {
  return { name, fallback: value, factory: null, inInit: true, inRepr: true, compared: true };
}

// src/python/exceptions.ts
var BUILTINS = { kind: "module", name: "builtins", path: "", attributes: /* @__PURE__ */ new Map(), open: false };
var ExceptionType = class extends NativeType {
  constructor(name) {
    super(`builtins.${name}`, (args, run) => instanceOf3(name, args, run));
  }
};
function instanceOf3(name, args, run) {
  const attributes = /* @__PURE__ */ new Map([["args", tuple(args.positional, args.openPositional)]]);
  return { kind: "instance", cls: exceptionClass(name, run), attributes, host: null };
}
function exceptionClass(name, run) {
  const known5 = run.exceptionClasses.get(name);
  if (known5 !== void 0) return known5;
  const cls = makeClass(
    name,
    [name, ...basesOfException(name)].map((one2) => new ExceptionType(one2)),
    BUILTINS
  );
  cls.flavour = "exception";
  run.exceptionClasses.set(name, cls);
  return cls;
}
function exceptionValue(error, run) {
  if (error.value !== null) return error.value;
  const attributes = /* @__PURE__ */ new Map([["args", run.unknown(`the text of a ${error.type}`)]]);
  return { kind: "instance", cls: exceptionClass(error.type, run), attributes, host: null };
}

// src/python/standard/super.ts
function superOf(args, run) {
  const { frame } = run;
  const [givenClass, givenSelf] = args.positional;
  const owner = givenClass?.kind === "class" ? givenClass : frame.fn?.owner ?? null;
  const self = givenSelf ?? frame.self;
  const cls = self?.kind === "instance" ? self.cls : self?.kind === "class" ? self : null;
  if (owner === null || self === null || cls === null) return run.unknown("super()");
  const position3 = cls.order.indexOf(owner);
  return {
    kind: "super",
    self,
    rest: position3 === -1 ? [] : cls.order.slice(position3 + 1),
    search: position3 === -1 ? [] : cls.search.slice(cls.search.indexOf(owner) + 1),
    host: cls.host,
    unknownBase: cls.unknownBase
  };
}

// src/python/standard/builtin-types.ts
var NO_NUMBER = /* @__PURE__ */ new Set(["none", "list", "tuple", "dict", "set", "function"]);
function toInt(args, run) {
  return lift([first(args)], run, ([value = NONE2]) => {
    if (value.kind === "int" || value.kind === "float" || value.kind === "bool")
      return int(Math.trunc(Number(value.value)));
    if (args.positional.length === 0) return int(0);
    if (NO_NUMBER.has(value.kind)) run.raise("TypeError", `int() argument must not be a ${value.kind}`);
    if (value.kind !== "str") return run.unknown("a number");
    const base = argument(args, 1, "base") ?? int(10);
    if (base.kind !== "int" || base.value < 2 || base.value > 36) return run.unknown("a number");
    const result = wholeNumber(value.value, base.value);
    if (result === null) run.raise("ValueError", `invalid literal for int() with base ${base.value}: '${value.value}'`);
    return Number.isSafeInteger(result) ? int(result === 0 ? 0 : result) : run.unknown("a very large number");
  });
}
function wholeNumber(text2, base) {
  const match = /^\s*([-+]?)(?:0([xob])_?)?([0-9a-z]+(?:_[0-9a-z]+)*)\s*$/i.exec(text2);
  if (match === null) return null;
  const [, sign = "", prefix, digits = ""] = match;
  const given = prefix?.toLowerCase();
  const own = given === void 0 || RADIX2.get(given) === base;
  const plain = (own ? digits : `0${given}${digits}`).replaceAll("_", "").toLowerCase();
  if (!Array.from(plain).every((digit) => Number.parseInt(digit, 36) < base)) return null;
  const result = Number.parseInt(plain, base);
  return sign === "-" ? -result : result;
}
var RADIX2 = /* @__PURE__ */ new Map([
  ["x", 16],
  ["o", 8],
  ["b", 2]
]);
function toFloat(args, run) {
  return lift([first(args)], run, ([value = NONE2]) => {
    if (NO_NUMBER.has(value.kind) && args.positional.length > 0) {
      run.raise("TypeError", `float() argument must not be a ${value.kind}`);
    }
    if (value.kind === "int" || value.kind === "float" || value.kind === "bool") return float(Number(value.value));
    if (value.kind === "str" && /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value.value))
      return float(Number(value.value));
    return run.unknown("a number");
  });
}
function toText2(args, run) {
  if (args.positional.length === 0) return str("");
  const value = first(args);
  if (value.kind === "unknown" && value.text !== null) return value;
  return lift([value], run, ([known5 = value]) => {
    const { text: text2, doubt } = textOf2(known5, run);
    return doubt === null ? str(text2) : run.unknownFrom(doubt, { text: text2 });
  });
}
function range(args, run) {
  return lift(args.positional, run, (bounds) => {
    const given = bounds.map((bound) => bound.kind === "int" || bound.kind === "bool" ? Number(bound.value) : null);
    if (given.includes(null)) return run.unknown("a range");
    const [a = 0, b, step2 = 1] = given.map(Number);
    const start = b === void 0 ? 0 : a;
    const end = b ?? a;
    if (step2 === 0) run.raise("ValueError", "range() arg 3 must not be zero");
    const count2 = Math.max(0, Math.ceil((end - start) / step2));
    run.budget.items(count2);
    const numbers = Array.from({ length: count2 }, (_, index) => int(start + index * step2));
    return { ...tuple(numbers), range: [start, end, step2] };
  });
}
function enumerate(args, run) {
  const start = argument(args, 1, "start");
  const from = countOr(start, 0);
  if (from === null) return run.unknown("numbered items");
  let index = from;
  const source = iterate(first(args), run);
  if ("reason" in source) return run.unknownFrom(source);
  return {
    kind: "iterator",
    get open() {
      return source.open;
    },
    next: () => {
      const value = source.next();
      return value === null ? null : tuple([int(index++), value]);
    }
  };
}
function zip(args, run) {
  const sources = args.positional.map((value) => iterate(value, run));
  const iterators = sources.filter((source) => "kind" in source);
  const doubt = sources.find((source) => "reason" in source) ?? args.openPositional;
  if (doubt !== null && "reason" in doubt) return run.unknownFrom(doubt, { text: "*" });
  return {
    kind: "iterator",
    get open() {
      return iterators.find((source) => source.open !== null)?.open ?? null;
    },
    next: () => {
      const values = [];
      for (const source of iterators) {
        const value = source.next();
        if (value === null) return null;
        values.push(value);
      }
      return values.length === 0 ? null : tuple(values);
    }
  };
}
function map(args, run) {
  const [callee, ...iterables] = args.positional;
  const rows = zip({ ...args, positional: iterables }, run);
  if (rows.kind !== "iterator" || callee === void 0) return rows;
  return {
    kind: "iterator",
    get open() {
      return rows.open;
    },
    next: () => {
      const row = rows.next();
      return row?.kind === "tuple" ? callValue(callee, positional(...row.items), run) : null;
    }
  };
}
function filter(args, run) {
  const [test4 = NONE2, iterable = NONE2] = args.positional;
  const items3 = itemsOf(iterable, run);
  if (!isItems(items3)) return run.unknownFrom(items3, { text: "*" });
  let { open: open2 } = items3;
  const values = items3.values.filter((value) => {
    const result = truth(test4.kind === "none" ? value : callValue(test4, positional(value), run), run);
    if (typeof result !== "boolean") open2 ??= result;
    return result !== false;
  });
  return iteratorOver({ values, open: open2 });
}
function typeOf(args, run) {
  const value = first(args);
  if (args.positional.length === 3) return run.unknown("a class made by type()");
  if (value.kind === "instance") return value.cls;
  if (value.kind === "unknown" || value.kind === "choice") return run.unknown("a type");
  if (value.kind === "none") return external("builtins.NoneType");
  return value.kind === "host" ? external(value.typeName) : run.resolve(`builtins.${value.kind}`);
}
function newDictFrom(args, run) {
  const dict = newDict([], run);
  const [other2] = args.positional;
  if (other2 !== void 0) mergeInto(dict, other2, run);
  mergeInto(
    dict,
    newDict(
      [...args.named].map(([name, value]) => [str(name), value]),
      run
    ),
    run
  );
  dict.open ??= args.openNamed;
  return dict;
}
var BuiltinType = class extends NativeType {
  getAttr(name, run) {
    if (name.startsWith("__")) return super.getAttr(name, run);
    return new NativeFunction(name, (args, inner) => {
      const [self = NONE2, ...rest] = args.positional;
      if (this.shortName === "dict" && name === "fromkeys") {
        return callMethod(newDict([], inner), name, args.positional, inner);
      }
      if (this.shortName === "str" && name === "maketrans") return callMethod(str(""), name, args.positional, inner);
      if (this.shortName === "bytes" || this.shortName === "float" || this.shortName === "int") {
        return inner.unknown(`the result of ${this.shortName}.${name}()`);
      }
      return callValue(getAttribute(self, name, inner), { ...args, positional: rest }, inner);
    });
  }
};
var objectClass = null;
function plainObject() {
  const builtins = {
    kind: "module",
    name: "builtins",
    path: "",
    attributes: /* @__PURE__ */ new Map(),
    open: false
  };
  objectClass ??= makeClass("object", [], builtins);
  return { kind: "instance", cls: objectClass, attributes: /* @__PURE__ */ new Map(), host: null };
}
var TYPES = [
  ["str", toText2],
  ["int", toInt],
  ["float", toFloat],
  [
    "bool",
    (args, run) => lift([first(args)], run, ([value = NONE2]) => {
      const result = truth(value, run);
      return typeof result === "boolean" ? bool(result) : run.unknownFrom(result);
    })
  ],
  ["list", overItems((items3, _args, run) => newList([...items3.values], run, items3.open))],
  ["tuple", overItems((items3) => tuple(items3.values, items3.open))],
  ["set", overItems((items3, _args, run) => newSet(items3.values, run, items3.open))],
  ["frozenset", overItems((items3, _args, run) => newSet(items3.values, run, items3.open, true))],
  ["dict", newDictFrom],
  ["type", typeOf],
  ["object", plainObject],
  [
    "property",
    (args) => ({ kind: "descriptor", role: "property", callee: first(args), setter: args.positional[1] ?? null })
  ],
  ["staticmethod", (args) => ({ kind: "descriptor", role: "static", callee: first(args), setter: null })],
  ["classmethod", (args) => ({ kind: "descriptor", role: "class", callee: first(args), setter: null })],
  ["super", superOf],
  ["enumerate", enumerate],
  ["zip", zip],
  ["map", map],
  ["filter", filter],
  ["range", range],
  ["bytes", (_args, run) => run.unknown("bytes")],
  ["complex", (_args, run) => run.unknown("a complex number")],
  [
    "slice",
    ({ positional: [a = NONE2, b, step2 = NONE2] }) => b === void 0 ? sliceValue(NONE2, a, NONE2) : sliceValue(a, b, step2)
  ]
];

// src/python/standard/builtins.ts
var BUILTINS2 = new Map([
  ...TYPES.map(([name, body2]) => [name, new BuiltinType(`builtins.${name}`, body2)]),
  ...FUNCTIONS.map(([name, body2]) => [name, new NativeFunction(name, body2)]),
  ["Ellipsis", ELLIPSIS2],
  ["NotImplemented", external("builtins.NotImplemented")],
  ["__builtins__", external("builtins")],
  ["__debug__", bool(true)]
]);
function builtin(name) {
  return BUILTINS2.get(name) ?? (/^([A-Z]\w*(Error|Warning|Interrupt|Exit|Group|Iteration)|(Base)?Exception(Group)?|Warning)$/.test(name) ? new ExceptionType(name) : void 0);
}

// src/python/class-attributes.ts
function classAttribute(value, name, run) {
  const found2 = findAttribute(value, name, run);
  if (found2 !== void 0) return found2;
  switch (name) {
    case "__name__":
    case "__qualname__":
      return str(value.name);
    case "__module__":
      return str(value.module.name);
    case "__members__":
      if (value.flavour === "enum") {
        return namespace(
          new Map([...value.attributes].filter(([, member2]) => member2.kind === "instance" && member2.cls === value)),
          run
        );
      }
      return run.unknown("`__members__`");
    case "__doc__":
      return NONE2;
    case "__dict__":
      return namespace(value.attributes, run);
    case "__bases__":
      return tuple(value.bases);
    case "__mro__":
      if (value.host !== null || value.unknownBase !== null || value.flavour !== "plain") break;
      return tuple([...value.order, builtin("object") ?? NONE2]);
    case "_fields":
      if (value.flavour !== "namedtuple") break;
      return tuple(value.fields.map((field2) => str(field2.name)));
    case "_make":
      if (value.flavour !== "namedtuple") break;
      return new BoundNative((args) => {
        const items3 = itemsOf(args.positional[0] ?? NONE2, run);
        return isItems(items3) && items3.open === null ? callValue(value, positional(...items3.values), run) : run.unknown(`a ${value.name}`);
      });
  }
  const foreign = value.host?.classAttr?.(name, run);
  if (foreign !== void 0) return foreign;
  if (value.host !== null || value.unknownBase !== null || value.flavour !== "plain") {
    return external(`${value.unknownBase ?? value.host?.path ?? value.name}.${name}`, true);
  }
  if (name.startsWith("__")) return run.unknown(`\`${value.name}.${name}\``);
  return run.raise("AttributeError", `type object '${value.name}' has no attribute '${name}'`);
}
function enumMembers(cls) {
  const members = [];
  for (const value of cls.attributes.values()) {
    if (value.kind === "instance" && value.cls === cls && !members.includes(value)) members.push(value);
  }
  return members;
}

// src/python/iteration.ts
function itemsOf(value, run) {
  switch (value.kind) {
    case "list":
    case "tuple":
      run.budget.items(value.items.length);
      return { values: value.kind === "list" ? [...value.items] : value.items, open: value.open };
    case "set":
      run.budget.items(value.items.size);
      return { values: run.anyOrder([...value.items.values()], "a set"), open: value.open };
    case "dict":
      run.budget.items(value.store.size);
      return { values: value.store.entries().map(([key2]) => key2), open: value.open };
    case "str":
      run.budget.items(value.value.length);
      return { values: Array.from(value.value, str), open: null };
    case "bytes":
      return { values: Array.from(value.value, (char) => int(char.charCodeAt(0))), open: null };
    case "iterator":
      return drain(value, run);
    case "host":
      return value.items?.(run) ?? run.doubt(`the items of a ${value.typeName}`);
    case "class":
      if (value.flavour === "enum") return { values: enumMembers(value), open: null };
      return run.raise("TypeError", `'type' object is not iterable`);
    case "instance":
      return ofInstance2(value, run);
    case "unknown":
      return value.doubt;
    case "external":
      return run.doubt(`the items of \`${value.path}\``);
    case "choice": {
      const first3 = value.options[0];
      return first3 === void 0 ? run.doubt("a value that is not always set") : first3.condition.doubt;
    }
    case "none":
      return run.raise("TypeError", `'NoneType' object is not iterable`);
    case "bool":
    case "int":
    case "float":
      return run.raise("TypeError", `'${value.kind}' object is not iterable`);
    default:
      return run.doubt(`the items of a ${value.kind}`);
  }
}
function isItems(items3) {
  return "values" in items3;
}
function drain(iterator, run) {
  const values = [];
  for (let next = iterator.next(); next !== null; next = iterator.next()) {
    values.push(next);
    run.budget.step();
    if (values.length > run.budget.limits.items) run.budget.items(values.length);
  }
  run.budget.items(values.length);
  return { values, open: iterator.open };
}
function ofInstance2(value, run) {
  const iterator = iterateInstance(value, run);
  if (iterator !== null) return "reason" in iterator ? iterator : drain(iterator, run);
  if (value.host !== null) return itemsOf(value.host, run);
  return run.doubt(`the items of a ${value.cls.name}`);
}
function iterateInstance(value, run) {
  if (findAttribute(value, "__iter__", run) !== void 0) {
    const iterator = callMethod(value, "__iter__", [], run);
    if (iterator !== value) return iterate(iterator, run);
  }
  if (findAttribute(value, "__next__", run) !== void 0) {
    return untilRaised(() => callMethod(value, "__next__", [], run), "StopIteration");
  }
  if (findAttribute(value, "__getitem__", run) === void 0 || value.host !== null) return null;
  let index = 0;
  return untilRaised(() => callMethod(value, "__getitem__", [int(index++)], run), "IndexError");
}
function untilRaised(next, type) {
  return {
    kind: "iterator",
    open: null,
    next: () => {
      try {
        return next();
      } catch (error) {
        if (error instanceof PyRaise && error.type === type) return null;
        throw error;
      }
    }
  };
}
function iteratorOver(items3) {
  let index = 0;
  return {
    kind: "iterator",
    open: items3.open,
    next: () => items3.values[index++] ?? null
  };
}
function iterate(value, run) {
  if (value.kind === "iterator") return value;
  const own = value.kind === "instance" ? iterateInstance(value, run) : null;
  if (own !== null) return own;
  const items3 = itemsOf(value, run);
  return isItems(items3) ? iteratorOver(items3) : items3;
}

// src/python/call-expression.ts
function evaluateCall(node, frame, run) {
  const callee = evaluate2(node.func, frame, run);
  run.argumentDepth += 1;
  let args;
  try {
    args = evaluateArguments(node.args, node.keywords, frame, run);
  } finally {
    run.argumentDepth -= 1;
  }
  run.line = node.lineno;
  return callValue(callee, args, run);
}
function evaluateArguments(positionalNodes, keywords, frame, run) {
  const positional2 = [];
  let openPositional = null;
  for (const node of positionalNodes) {
    if (node.nodeType !== "Starred") {
      positional2.push(evaluate2(node, frame, run));
      continue;
    }
    const items3 = itemsOf(evaluate2(node.value, frame, run), run);
    if (!isItems(items3)) openPositional ??= items3;
    else {
      positional2.push(...items3.values);
      openPositional ??= items3.open;
    }
  }
  const named5 = /* @__PURE__ */ new Map();
  let openNamed = null;
  for (const { arg, value } of keywords) {
    const evaluated = evaluate2(value, frame, run);
    if (arg !== void 0) named5.set(arg, evaluated);
    else openNamed = spread(evaluated, named5, run) ?? openNamed;
  }
  return { positional: positional2, named: named5, openPositional, openNamed };
}
function spreadChoice(options, named5, run) {
  let doubt = null;
  const found2 = /* @__PURE__ */ new Map();
  for (const { condition, value } of options) {
    const own = /* @__PURE__ */ new Map();
    doubt = spread(value, own, run) ?? doubt;
    for (const [name, item2] of own) found2.set(name, [...found2.get(name) ?? [], { condition, value: item2 }]);
  }
  for (const [name, values] of found2) named5.set(name, choiceOf(values));
  return doubt;
}
function spread(mapping, named5, run) {
  if (mapping.kind === "unknown" && mapping.guess?.kind === "dict") {
    const known5 = /* @__PURE__ */ new Map();
    spread(mapping.guess, known5, run);
    for (const [name, value] of known5) named5.set(name, doubted(value, mapping.doubt, run));
    return mapping.doubt;
  }
  if (mapping.kind === "choice") return spreadChoice(mapping.options, named5, run);
  if (mapping.kind !== "dict") return mapping.kind === "unknown" ? mapping.doubt : run.doubt("an unpacked mapping");
  run.budget.items(mapping.store.size);
  for (const [key2, value] of mapping.store.entries()) {
    if (key2.kind !== "str") return run.doubt("a mapping whose keys are not known");
    named5.set(key2.value, value);
  }
  return mapping.open;
}

// src/python/comprehensions.ts
function evaluateComprehension(node, frame, run) {
  const inner = {
    ...newFrame(frame.module, new Scope("function", frame.scope), run),
    self: frame.self,
    fn: frame.fn
  };
  const state = { open: null, count: 0 };
  if (node.nodeType === "GeneratorExp") return generatorExpression(node, frame, inner, run);
  const [first3] = node.generators;
  const source = first3 === void 0 ? NONE2 : evaluate2(first3.iter, frame, run);
  if (node.nodeType === "DictComp") {
    const dict = newDict([], run);
    walk2(node.generators, 0, source, inner, run, state, () => {
      putEntry(dict, evaluate2(node.key, inner, run), evaluate2(node.value, inner, run), run);
    });
    dict.open ??= state.open;
    return dict;
  }
  const values = [];
  walk2(node.generators, 0, source, inner, run, state, () => {
    values.push(evaluate2(node.elt, inner, run));
  });
  return node.nodeType === "ListComp" ? newList(values, run, state.open) : newSet(values, run, state.open);
}
function generatorExpression(node, around, frame, run) {
  const [generator2] = node.generators;
  const first3 = generator2 === void 0 ? run.doubt("an iterable") : iterate(evaluate2(generator2.iter, around, run), run);
  const state = { open: null, count: 0 };
  const values = items(node, 0, first3, frame, run, state);
  const { module } = frame;
  return {
    kind: "iterator",
    get open() {
      return state.open;
    },
    next: () => {
      const { file } = run;
      run.file = module.path;
      try {
        const step2 = values.next();
        return step2.done === true ? null : step2.value;
      } finally {
        run.file = file;
      }
    }
  };
}
function* items(node, index, source, frame, run, state) {
  const generator2 = node.generators[index];
  if (generator2 === void 0) {
    yield evaluate2(node.elt, frame, run);
    return;
  }
  if ("reason" in source) {
    state.open ??= source;
    const condition = { id: run.conditions.newId(), branch: 0, doubt: source, loop: true };
    const unknown2 = iteratorOver({ values: [run.unknownFrom(source, { text: "*" })], open: null });
    yield* run.conditions.under(condition, () => [...items(node, index, unknown2, frame, run, state)]);
    return;
  }
  for (let value = source.next(); value !== null; value = source.next()) {
    run.budget.step();
    state.open ??= source.open;
    assign(generator2.target, value, frame, run);
    const doubt = test(generator2.ifs, frame, run);
    if (doubt === false) continue;
    const next = node.generators[index + 1];
    const rest = () => {
      const inner = next === void 0 ? run.doubt("") : iterate(evaluate2(next.iter, frame, run), run);
      return items(node, index + 1, inner, frame, run, state);
    };
    if (doubt === true) yield* rest();
    else {
      state.open ??= doubt;
      const condition = { id: run.conditions.newId(), branch: 0, doubt, loop: false };
      yield* run.conditions.under(condition, () => [...rest()]);
    }
  }
  state.open ??= source.open;
}
function test(ifs, frame, run) {
  let doubt = null;
  for (const node of ifs) {
    const result = truth(evaluate2(node, frame, run), run);
    if (result === false) return false;
    if (result !== true) doubt ??= result;
  }
  return doubt ?? true;
}
function walk2(generators, index, source, frame, run, state, emit) {
  const generator2 = generators[index];
  if (generator2 === void 0) {
    state.count += 1;
    if (state.count > run.budget.limits.items) run.budget.items(state.count);
    emit();
    return;
  }
  const items3 = itemsOf(source, run);
  const open2 = isItems(items3) ? items3.open : items3;
  const values = isItems(items3) && items3.values.length > 0 ? items3.values : unknownItem(open2, run);
  const each = () => {
    for (const value of values) {
      run.budget.step();
      assign(generator2.target, value, frame, run);
      filtered(generator2.ifs, 0, frame, run, state, () => {
        const next = generators[index + 1];
        const inner = next === void 0 ? NONE2 : evaluate2(next.iter, frame, run);
        walk2(generators, index + 1, inner, frame, run, state, emit);
      });
    }
  };
  if (open2 === null) {
    each();
    return;
  }
  state.open ??= open2;
  run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt: open2, loop: true }, each);
}
function unknownItem(open2, run) {
  return open2 === null ? [] : [run.unknownFrom(open2, { text: "*" })];
}
function filtered(ifs, index, frame, run, state, then) {
  const test4 = ifs[index];
  if (test4 === void 0) {
    then();
    return;
  }
  const result = truth(evaluate2(test4, frame, run), run);
  if (result === true) filtered(ifs, index + 1, frame, run, state, then);
  if (typeof result === "boolean") return;
  state.open ??= result;
  run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt: result, loop: false }, () => {
    filtered(ifs, index + 1, frame, run, state, then);
  });
}

// src/python/expressions.ts
function evaluate2(node, frame, run) {
  run.budget.step();
  run.nesting += 1;
  if (run.nesting > run.budget.limits.nesting) throw new BudgetExceeded("expressions nested too deeply");
  try {
    return evaluateNode(node, frame, run);
  } finally {
    run.nesting -= 1;
  }
}
function evaluateNode(node, frame, run) {
  switch (node.nodeType) {
    case "Constant":
      return constant(node, run);
    case "Name":
      return readName(node, frame, run);
    case "Attribute":
      return getAttribute(evaluate2(node.value, frame, run), node.attr, run);
    case "Call":
      return evaluateCall(node, frame, run);
    case "BinOp":
      return evaluateBinary(node, frame, run);
    case "UnaryOp":
      return unaryOp(node.op, evaluate2(node.operand, frame, run), run);
    case "BoolOp":
      return evaluateBoolean(node, frame, run);
    case "Compare":
      return compare(node, frame, run);
    case "IfExp":
      return evaluateConditional(node, frame, run);
    case "JoinedStr":
      return evaluateFString(node, frame, run);
    case "Subscript":
      return subscript(evaluate2(node.value, frame, run), evaluate2(node.slice, frame, run), run);
    case "Slice":
      return evaluateSlice(node, frame, run);
    case "List":
    case "Tuple":
      return evaluateSequence(node, frame, run);
    case "Set":
      return evaluateSet(node, frame, run);
    case "Dict":
      return evaluateDict(node, frame, run);
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return evaluateComprehension(node, frame, run);
    case "Lambda":
      return defineLambda(node, frame, run);
    case "NamedExpr": {
      const value = evaluate2(node.value, frame, run);
      if (node.target.nodeType === "Name") setName(node.target.id, value, frame, run);
      return value;
    }
    case "Await":
      return evaluate2(node.value, frame, run);
    case "Yield":
      frame.yields?.(node.value === void 0 ? NONE2 : evaluate2(node.value, frame, run));
      return NONE2;
    case "YieldFrom": {
      const items3 = itemsOf(evaluate2(node.value, frame, run), run);
      if (isItems(items3)) for (const value of items3.values) frame.yields?.(value);
      else frame.yields?.(run.unknownFrom(items3, { text: "*" }));
      return NONE2;
    }
    case "Starred":
      return evaluate2(node.value, frame, run);
    case "TemplateStr":
      return run.unknown("a template string");
    case "FormattedValue":
      return evaluate2(node.value, frame, run);
  }
}
function constant(node, run) {
  switch (node.literal) {
    case "str":
      return str(node.value);
    case "bytes":
      return { kind: "bytes", value: node.value };
    case "int":
      return typeof node.value === "number" ? int(node.value) : run.unknown("a very large number");
    case "float":
      return float(node.value);
    case "imaginary":
      return run.unknown("a complex number");
    case "bool":
      return bool(node.value);
    case "None":
      return NONE2;
    case "Ellipsis":
      return ELLIPSIS2;
    case "named-characters":
      return run.unknown("a character that is written by its name", { text: node.value });
  }
}
function readName(node, frame, run) {
  const value = frame.scope.find(node.id) ?? builtin(node.id);
  if (value !== void 0) return value;
  if (frame.module.open) return run.missingCode(`the name \`${node.id}\``);
  return run.raise("NameError", `name '${node.id}' is not defined`);
}
function evaluateBinary(node, frame, run) {
  const spine = [node];
  let left = node.left;
  while (left.nodeType === "BinOp") {
    spine.push(left);
    left = left.left;
  }
  let value = evaluate2(left, frame, run);
  for (let index = spine.length - 1; index >= 0; index--) {
    const part = spine[index];
    if (part === void 0) break;
    const right = evaluate2(part.right, frame, run);
    run.line = part.right.lineno;
    value = binaryOp(part.op, value, right, run);
  }
  return value;
}
function evaluateBoolean(node, frame, run) {
  const ends = node.op === "Or";
  let value = NONE2;
  for (const [index, operand] of node.values.entries()) {
    value = evaluate2(operand, frame, run);
    if (index === node.values.length - 1) return value;
    const test4 = truth(value, run);
    if (test4 === ends) return value;
    if (typeof test4 !== "boolean") return undecidedBoolean(value, node.values.slice(index + 1), ends, frame, run);
  }
  return value;
}
function undecidedBoolean(first3, rest, ends, frame, run) {
  const doubt = first3.kind === "unknown" ? first3.doubt : run.doubt("a condition");
  const others = rest.map((operand) => evaluate2(operand, frame, run));
  const decided2 = others.find((other2) => other2.kind === "bool" && other2.value === ends);
  if (decided2 !== void 0 && others.every((other2) => other2.kind === "bool")) return decided2;
  const guess = first3.kind === "unknown" ? first3.guess : null;
  const test4 = guess === null ? void 0 : truth(guess, run);
  const chosen = test4 === ends ? guess : others.at(-1);
  return run.unknownFrom(doubt, chosen === null || chosen === void 0 || guess === null ? {} : { guess: chosen });
}
function evaluateConditional(node, frame, run) {
  const test4 = truth(evaluate2(node.test, frame, run), run);
  if (typeof test4 === "boolean") return evaluate2(test4 ? node.body : node.orelse, frame, run);
  const { conditions, results } = run.conditions.fork(
    test4,
    false,
    () => evaluate2(node.body, frame, run),
    () => evaluate2(node.orelse, frame, run)
  );
  const [a, b] = results;
  if (a === void 0) return b ?? NONE2;
  if (b === void 0 || a === b) return a;
  if ("value" in a && "value" in b && a.kind === b.kind && a.value === b.value) return a;
  return choiceOf([
    { condition: conditions[0], value: a },
    { condition: conditions[1], value: b }
  ]);
}

// src/python/displays.ts
function newList(items3, run, open2 = null) {
  return { kind: "list", items: items3, open: open2, misplaced: open2, born: run.conditions.moment() };
}
function newSet(values, run, open2 = null, frozen2 = false) {
  run.budget.items(values.length);
  const items3 = /* @__PURE__ */ new Map();
  let doubt = open2;
  for (const value of values) {
    const hash = hashOf(value);
    if (hash === null) doubt ??= run.doubt("a set with unknown items");
    else if (!items3.has(hash)) items3.set(hash, value);
  }
  return { kind: "set", items: items3, open: doubt, frozen: frozen2, born: run.conditions.moment() };
}
function newDict(entries, run, details = {}) {
  const dict = {
    kind: "dict",
    store: new HashStore(),
    open: details.open ?? null,
    factory: details.factory ?? null,
    born: run.conditions.moment()
  };
  for (const [key2, value] of entries) {
    run.budget.items(1);
    putEntry(dict, key2, value, run);
  }
  return dict;
}
function putEntry(dict, key2, value, run) {
  const hash = hashOf(key2);
  if (hash === null) {
    const doubt2 = key2.kind === "unknown" ? key2.doubt : run.doubt("a key that is not known");
    doubtEntries(dict, doubt2, run);
    dict.store.opened?.();
    if (key2.kind === "unknown") dict.store.set(`?${key2.text ?? "*"}`, key2, value);
    return;
  }
  const doubt = run.conditions.doubtSince(dict.born);
  dict.open ??= doubt;
  const isSure = doubt === null || dict.store.opened !== void 0;
  dict.store.set(hash, key2, isSure ? value : perhaps(value, dict.store.get(hash), dict.born, run));
}
function openEntries(dict, doubt, run) {
  if (doubt === null) return;
  doubtEntries(dict, doubt, run);
  dict.store.opened?.();
}
function collect(nodes, frame, run) {
  const values = [];
  let open2 = null;
  for (const node of nodes) {
    const value = evaluate2(node, frame, run);
    if (node.nodeType !== "Starred") {
      values.push(value);
      continue;
    }
    const items3 = itemsOf(value, run);
    if (isItems(items3)) {
      values.push(...items3.values);
      open2 ??= items3.open;
    } else open2 ??= items3;
  }
  return { values, open: open2 };
}
function evaluateSequence(node, frame, run) {
  const { values, open: open2 } = collect(node.elts, frame, run);
  return node.nodeType === "Tuple" ? tuple(values, open2) : newList(values, run, open2);
}
function evaluateSet(node, frame, run) {
  const { values, open: open2 } = collect(node.elts, frame, run);
  return newSet(values, run, open2);
}
function evaluateDict(node, frame, run) {
  const dict = newDict([], run);
  for (const [index, keyNode] of node.keys.entries()) {
    const valueNode = node.values[index];
    if (valueNode === void 0) continue;
    if (keyNode !== void 0) {
      const key2 = evaluate2(keyNode, frame, run);
      putEntry(dict, key2, evaluate2(valueNode, frame, run), run);
    } else mergeInto(dict, evaluate2(valueNode, frame, run), run);
  }
  return dict;
}
function mergeInto(dict, other2, run) {
  if (other2.kind === "dict") {
    run.budget.items(other2.store.size);
    openEntries(dict, other2.open, run);
    for (const [key2, value] of other2.store.entries()) putEntry(dict, key2, value, run);
  } else if (other2.kind === "unknown") {
    openEntries(dict, other2.doubt, run);
    const guessed2 = other2.guess?.kind === "dict" ? other2.guess.store.entries() : [];
    for (const [key2, value] of guessed2) putEntry(dict, key2, doubted(value, other2.doubt, run), run);
  } else {
    const pairs = itemsOf(other2, run);
    if (!isItems(pairs)) {
      openEntries(dict, pairs, run);
      return;
    }
    openEntries(dict, pairs.open, run);
    for (const pair of pairs.values) {
      const parts = itemsOf(pair, run);
      const [key2, value] = isItems(parts) ? parts.values : [];
      if (key2 === void 0 || value === void 0) openEntries(dict, run.doubt("a pair that is not known"), run);
      else putEntry(dict, key2, value, run);
    }
  }
}

// src/python/methods/counter.ts
var numberOf2 = (value) => value?.kind === "int" ? value.value : 0;
function addTo(self, key2, count2, run) {
  const hash = hashOf(key2);
  putEntry(self, key2, int((hash === null ? 0 : numberOf2(self.store.get(hash))) + count2), run);
}
function count(self, args, sign, run) {
  const [other2] = args.positional;
  if (other2?.kind === "dict") {
    for (const [key2, value] of other2.store.entries()) addTo(self, key2, sign * numberOf2(value), run);
    self.open ??= other2.open;
  } else if (other2 !== void 0 && other2.kind !== "none") {
    const items3 = itemsOf(other2, run);
    if (isItems(items3)) for (const value of items3.values) addTo(self, value, sign, run);
    self.open ??= isItems(items3) ? items3.open : items3;
  }
  for (const [name, value] of args.named) addTo(self, str(name), sign * numberOf2(value), run);
  self.open ??= args.openNamed;
}
function newCounter(args, run) {
  const dict = { ...newDict([], run), flavour: "Counter" };
  count(dict, args, 1, run);
  return dict;
}
var counterMethods = /* @__PURE__ */ new Map([
  [
    "most_common",
    (self, args, run) => {
      const [most] = args.positional;
      const rows = self.store.entries().sort(([, a], [, b]) => numberOf2(b) - numberOf2(a));
      if (most !== void 0 && most.kind !== "none" && most.kind !== "int") return run.unknown("the most common items");
      const wanted = most?.kind === "int" ? rows.slice(0, Math.max(0, most.value)) : rows;
      return newList(
        wanted.map((row) => tuple(row)),
        run,
        self.open
      );
    }
  ],
  [
    "elements",
    (self, _args, run) => {
      const total = self.store.entries().reduce((sum2, [, value]) => sum2 + Math.max(0, numberOf2(value)), 0);
      run.budget.items(total);
      const values = self.store.entries().flatMap(([key2, value]) => Array.from({ length: Math.max(0, numberOf2(value)) }, () => key2));
      return iteratorOver({ values, open: self.open });
    }
  ],
  [
    "total",
    (self, _args, run) => self.open === null ? int(self.store.entries().reduce((sum2, [, value]) => sum2 + numberOf2(value), 0)) : run.unknownFrom(self.open)
  ],
  [
    "update",
    (self, args, run) => {
      count(self, args, 1, run);
      return NONE2;
    }
  ],
  [
    "subtract",
    (self, args, run) => {
      count(self, args, -1, run);
      return NONE2;
    }
  ],
  ["copy", (self, _args, run) => ({ ...newDict(self.store.entries(), run, { open: self.open }), flavour: "Counter" })]
]);

// src/python/methods/dict.ts
function change(dict, run) {
  dict.open ??= run.conditions.doubtSince(dict.born);
}
function loseEntries(dict, doubt, run) {
  doubtEntries(dict, doubt, run);
  dict.lost ??= doubt;
}
function lookUp(self, key2, run) {
  const hash = key2 === void 0 ? null : hashOf(key2);
  if (hash === null) return run.unknownFrom(key2?.kind === "unknown" ? key2.doubt : run.doubt("an unknown key"));
  return entryOf(self, hash, run) ?? (self.open === null ? null : run.unknownFrom(self.open));
}
function view(self, run, name, pick) {
  run.budget.items(self.store.size);
  const items3 = self.store.entries().map(([key2, value]) => pick(key2, value));
  return { ...newList(items3, run, self.open), ...name === void 0 ? {} : { view: name } };
}
var dictMethods = /* @__PURE__ */ new Map([
  ["keys", (self, _args, run) => view(self, run, "dict_keys", (key2) => key2)],
  ["values", (self, _args, run) => view(self, run, "dict_values", (_key, value) => value)],
  ["items", (self, _args, run) => view(self, run, "dict_items", (key2, value) => tuple([key2, value]))],
  [
    "get",
    (self, args, run) => {
      const fallback4 = args.positional[1] ?? args.named.get("default") ?? NONE2;
      const found2 = lookUp(self, args.positional[0], run);
      if (found2 === null) return fallback4;
      if (mayBeMissing(found2)) return doubted(found2, self.open ?? run.doubt("an entry"), run);
      return found2.kind === "unknown" && found2.doubt === self.open ? run.unknownFrom(found2.doubt, { guess: fallback4 }) : found2;
    }
  ],
  [
    "setdefault",
    (self, args, run) => {
      const [key2, fallback4 = NONE2] = args.positional;
      const found2 = lookUp(self, key2, run);
      if (key2 !== void 0 && hashOf(key2) === null)
        self.open ??= key2.kind === "unknown" ? key2.doubt : run.doubt("a new key");
      if (found2 !== null) return found2;
      if (key2 !== void 0) putEntry(self, key2, fallback4, run);
      return fallback4;
    }
  ],
  [
    "pop",
    (self, args, run) => {
      const [key2, fallback4] = args.positional;
      change(self, run);
      const found2 = lookUp(self, key2, run);
      const hash = key2 === void 0 ? null : hashOf(key2);
      if (hash === null) loseEntries(self, run.doubt("a removed key"), run);
      else self.store.delete(hash);
      return found2 ?? fallback4 ?? run.raise("KeyError", key2?.kind === "str" ? `'${key2.value}'` : "a key");
    }
  ],
  [
    "popitem",
    (self, args, run) => {
      change(self, run);
      const fromLeft = args.named.get("last") ?? args.positional[0];
      const last = self.store.entries().at(fromLeft?.kind === "bool" && !fromLeft.value ? 0 : -1);
      if (self.open !== null) return run.unknownFrom(self.open);
      if (last === void 0) return run.raise("KeyError", "popitem(): dictionary is empty");
      self.store.delete(hashOf(last[0]) ?? "");
      return tuple(last);
    }
  ],
  [
    "update",
    (self, args, run) => {
      change(self, run);
      const [other2] = args.positional;
      if (other2 !== void 0) mergeInto(self, other2, run);
      for (const [name, value] of args.named) putEntry(self, str(name), value, run);
      self.open ??= args.openNamed;
      return NONE2;
    }
  ],
  [
    "move_to_end",
    (self, args, run) => {
      change(self, run);
      const [key2] = args.positional;
      const hash = key2 === void 0 ? null : hashOf(key2);
      const value = hash === null ? void 0 : self.store.get(hash);
      const last = args.named.get("last") ?? args.positional[1];
      if (hash === null || key2 === void 0 || last !== void 0 && last.kind !== "bool") {
        self.open ??= run.doubt("a key that is moved");
      } else if (value === void 0) run.raise("KeyError", "a key");
      else {
        const rest = self.store.entries().filter(([other2]) => hashOf(other2) !== hash);
        const entries = last?.value === false ? [[key2, value], ...rest] : [...rest, [key2, value]];
        for (const [other2] of self.store.entries()) self.store.delete(hashOf(other2) ?? "");
        for (const [other2, item2] of entries) putEntry(self, other2, item2, run);
      }
      return NONE2;
    }
  ],
  ["copy", (self, _args, run) => newDict(self.store.entries(), run, { open: self.open, factory: self.factory })],
  [
    "clear",
    (self, _args, run) => {
      change(self, run);
      for (const [key2] of self.store.entries()) self.store.delete(hashOf(key2) ?? "");
      return NONE2;
    }
  ],
  [
    "fromkeys",
    (_self, args, run) => {
      const [keys = NONE2, value = NONE2] = args.positional;
      const items3 = itemsOf(keys, run);
      if (!isItems(items3)) return run.unknownFrom(items3);
      return newDict(
        items3.values.map((key2) => [key2, value]),
        run,
        { open: items3.open }
      );
    }
  ]
]);

// src/python/methods/list.ts
function change2(list, run) {
  list.open ??= run.conditions.doubtSince(list.born);
}
var listMethods = /* @__PURE__ */ new Map([
  [
    "append",
    (self, args, run) => {
      change2(self, run);
      run.budget.items(1);
      const value = args.positional[0];
      if (value !== void 0) self.items.push(value);
      return NONE2;
    }
  ],
  [
    "extend",
    (self, args, run) => {
      change2(self, run);
      const items3 = itemsOf(args.positional[0] ?? NONE2, run);
      if (isItems(items3)) {
        run.budget.items(self.items.length + items3.values.length);
        self.items.push(...items3.values);
        self.open ??= items3.open;
      } else self.open ??= items3;
      return NONE2;
    }
  ],
  [
    "insert",
    (self, args, run) => {
      move(self, run);
      const [index, value] = args.positional;
      if (index?.kind === "int" && value !== void 0) self.items.splice(index.value, 0, value);
      else doubtPlaces(self, run.doubt("a list that was changed"));
      return NONE2;
    }
  ],
  [
    "pop",
    (self, args, run) => {
      move(self, run);
      const index = args.positional[0] ?? int(-1);
      if (self.open !== null || index.kind !== "int") {
        const doubt = self.open ?? run.doubt("a list that was changed");
        doubtPlaces(self, doubt);
        return { ...run.unknownFrom(doubt), among: self };
      }
      const { length: length2 } = self.items;
      const [removed] = index.value < -length2 ? [] : self.items.splice(index.value, 1);
      return removed ?? run.raise("IndexError", length2 === 0 ? "pop from empty list" : "pop index out of range");
    }
  ],
  [
    "remove",
    (self, args, run) => {
      move(self, run);
      const index = indexIn(self.items, args.positional[0], run);
      if (index === null) doubtPlaces(self, run.doubt("a list that was changed"));
      else if (index === -1 && self.open === null) run.raise("ValueError", "list.remove(x): x not in list");
      else if (index !== -1) self.items.splice(index, 1);
      return NONE2;
    }
  ],
  [
    "clear",
    (self, _args, run) => {
      move(self, run);
      self.items.length = 0;
      return NONE2;
    }
  ],
  [
    "reverse",
    (self, _args, run) => {
      move(self, run);
      self.items.reverse();
      return NONE2;
    }
  ],
  [
    "sort",
    (self, args, run) => {
      move(self, run);
      const result = sorted({ values: self.items, open: self.open }, args, run);
      const doubt = result.kind === "list" ? result.open : run.doubt("the order of a sorted list");
      if (result.kind === "list") self.items = result.items;
      if (doubt !== null) doubtPlaces(self, doubt);
      return NONE2;
    }
  ],
  ["copy", (self, _args, run) => newList([...self.items], run, self.open)],
  ["index", (self, args, run) => position(self.items, args.positional[0], run)],
  ["count", (self, args, run) => countOf(self.items, args.positional[0], run)]
]);
function indexIn(items3, wanted, run) {
  if (wanted === void 0) return null;
  for (const [index, item2] of items3.entries()) {
    const same2 = equal(item2, wanted, run);
    if (same2 === null) return null;
    if (same2) return index;
  }
  return -1;
}
function position(items3, wanted, run) {
  const index = indexIn(items3, wanted, run);
  if (index === null) return run.unknown("the position of an item");
  return index === -1 ? run.raise("ValueError", "the item is not in the list") : int(index);
}
function countOf(items3, wanted, run) {
  if (wanted === void 0) return run.unknown("a count");
  const results = items3.map((item2) => equal(item2, wanted, run));
  return results.includes(null) ? run.unknown("a count") : int(results.filter((same2) => same2 === true).length);
}

// src/python/methods/set.ts
function change3(set, run) {
  set.open ??= run.conditions.doubtSince(set.born);
}
function add2(set, value, run) {
  const hash = hashOf(value);
  if (hash === null) set.open ??= run.doubt("a set with unknown items");
  else if (!set.items.has(hash)) set.items.set(hash, value);
}
function asSet(value, run) {
  if (value.kind === "set") return value;
  const items3 = itemsOf(value, run);
  return isItems(items3) ? newSet(items3.values, run, items3.open) : newSet([], run, items3);
}
var combine = (operator) => (self, args, run) => args.positional.reduce((left, right) => binaryOp(operator, left, asSet(right, run), run), self);
var remove = (raises2) => (self, args, run) => {
  change3(self, run);
  const [value] = args.positional;
  const hash = value === void 0 ? null : hashOf(value);
  if (hash === null) self.open ??= run.doubt("a set with unknown items");
  else if (!self.items.delete(hash) && raises2 && self.open === null) run.raise("KeyError", "an item of a set");
  return NONE2;
};
var update = (operator) => (self, args, run) => {
  change3(self, run);
  const result = combine(operator)(self, args, run);
  if (result.kind !== "set") self.open ??= run.doubt("a set that was changed");
  else {
    const items3 = [...result.items];
    self.items.clear();
    for (const [hash, value] of items3) self.items.set(hash, value);
    self.open ??= result.open;
  }
  return NONE2;
};
var test2 = (check2) => (self, args, run) => {
  const other2 = asSet(args.positional[0] ?? NONE2, run);
  const doubt = self.open ?? other2.open;
  return doubt === null ? bool(check2(self, other2)) : run.unknownFrom(doubt);
};
var within2 = (part, whole2) => [...part.items.keys()].every((hash) => whole2.items.has(hash));
var setMethods = /* @__PURE__ */ new Map([
  [
    "add",
    (self, args, run) => {
      change3(self, run);
      const [value] = args.positional;
      if (value !== void 0) add2(self, value, run);
      return NONE2;
    }
  ],
  [
    "update",
    (self, args, run) => {
      change3(self, run);
      for (const other2 of args.positional) {
        const items3 = asSet(other2, run);
        for (const value of items3.items.values()) add2(self, value, run);
        self.open ??= items3.open;
      }
      return NONE2;
    }
  ],
  ["discard", remove(false)],
  ["remove", remove(true)],
  [
    "pop",
    (self, _args, run) => {
      change3(self, run);
      const [first3, second] = self.items;
      if (self.open === null && first3 === void 0) run.raise("KeyError", "pop from an empty set");
      if (self.open !== null || first3 === void 0 || second !== void 0) {
        self.open ??= run.doubt("any item of a set");
        return run.unknownFrom(self.open);
      }
      self.items.clear();
      return first3[1];
    }
  ],
  [
    "clear",
    (self, _args, run) => {
      change3(self, run);
      self.items.clear();
      return NONE2;
    }
  ],
  ["difference_update", update("Sub")],
  ["intersection_update", update("BitAnd")],
  ["symmetric_difference_update", update("BitXor")],
  ["copy", (self, _args, run) => newSet([...self.items.values()], run, self.open)],
  ["union", combine("BitOr")],
  ["intersection", combine("BitAnd")],
  ["difference", combine("Sub")],
  ["symmetric_difference", combine("BitXor")],
  ["issubset", test2(within2)],
  ["issuperset", test2((self, other2) => within2(other2, self))],
  ["isdisjoint", test2((self, other2) => ![...self.items.keys()].some((hash) => other2.items.has(hash)))]
]);

// src/python/methods/str-format.ts
var FIELD3 = /^([^!:[.]*)((?:\.\w+|\[[^\]]*\])*)(?:!([rsa]))?(?::(.*))?$/s;
function strFormat(template2, args, run, numbering = { next: 0 }) {
  const parts = [];
  let index = 0;
  while (index < template2.length) {
    const open2 = template2.indexOf("{", index);
    const literal3 = template2.slice(index, open2 === -1 ? void 0 : open2);
    if (open2 === -1) {
      parts.push(str(literal3.replaceAll("}}", "}")));
      break;
    }
    parts.push(str(literal3.replaceAll("}}", "}")));
    if (template2.charAt(open2 + 1) === "{") {
      parts.push(str("{"));
      index = open2 + 2;
      continue;
    }
    const close = closing(template2, open2);
    if (close === -1) return run.raise("ValueError", "expected '}' before end of string");
    const match = FIELD3.exec(template2.slice(open2 + 1, close));
    if (match === null) return run.unknown("a formatted text");
    const [, name = "", path2 = "", conversion, spec = ""] = match;
    const key2 = name === "" ? String(numbering.next++) : name;
    const value = follow(argumentFor(key2, args, run), path2, run);
    const filled = strFormat(spec, args, run, numbering);
    parts.push(toFormatted(value, conversion === void 0 ? -1 : conversion.charCodeAt(0), filled, run));
    index = close + 1;
  }
  return concatenate(parts, run);
}
function closing(template2, open2) {
  let depth = 0;
  for (let index = open2; index < template2.length; index++) {
    const char = template2.charAt(index);
    if (char === "{") depth++;
    if (char === "}" && --depth === 0) return index;
  }
  return -1;
}
function argumentFor(key2, args, run) {
  const found2 = /^\d+$/.test(key2) ? args.positional[Number(key2)] : args.named.get(key2);
  if (found2 !== void 0) return found2;
  const doubt = args.openNamed ?? args.openPositional;
  if (doubt !== null) return run.unknownFrom(doubt);
  return run.raise(/^\d+$/.test(key2) ? "IndexError" : "KeyError", `'${key2}'`);
}
function follow(value, path2, run) {
  let current = value;
  for (const [part, attribute2, item2 = ""] of path2.matchAll(/\.(\w+)|\[([^\]]*)\]/g)) {
    if (part.startsWith(".")) current = getAttribute(current, attribute2 ?? "", run);
    else current = subscript(current, /^\d+$/.test(item2) ? int(Number(item2)) : str(item2), run);
  }
  return current;
}

// src/python/methods/text-case.ts
var CASED = new RegExp("\\p{Cased}", "u");
var NOT_ASCII = /[^\0-\x7f]/;
function capitalized(text2) {
  const [first3 = "", ...rest] = Array.from(text2);
  return first3.toUpperCase() + rest.join("").toLowerCase();
}
function titled(text2) {
  let behindLetter = false;
  return Array.from(text2, (char) => {
    const result = behindLetter ? char.toLowerCase() : char.toUpperCase();
    behindLetter = CASED.test(char);
    return result;
  }).join("");
}
function swapped(text2) {
  return Array.from(text2, (char) => new RegExp("\\p{Lu}", "u").test(char) ? char.toLowerCase() : char.toUpperCase()).join("");
}
function folded(text2, run) {
  const rest = text2.replaceAll("\xDF", "ss").replaceAll("\xB5", "\u03BC");
  return new RegExp("(?![\\0-\\xff\u03BC])\\p{CWCF}", "u").test(rest) ? run.unknown("a text without regard to case") : str(rest.toLowerCase());
}
var isNumber3 = (text2) => new RegExp("^\\p{Nd}+$", "u").test(text2) ? true : new RegExp("\\p{N}", "u").test(text2.replace(new RegExp("\\p{Nd}", "gu"), "")) ? null : false;
var TESTS = /* @__PURE__ */ new Map([
  ["isdigit", isNumber3],
  ["isnumeric", (text2) => /[\u3400-\u9fff]/.test(text2) ? null : isNumber3(text2)],
  ["isdecimal", (text2) => new RegExp("^\\p{Nd}+$", "u").test(text2)],
  ["isalpha", (text2) => new RegExp("^\\p{L}+$", "u").test(text2)],
  ["isalnum", (text2) => /^[\p{L}\p{N}]+$/u.test(text2)],
  ["isupper", (text2) => new RegExp("\\p{Uppercase}", "u").test(text2) && !new RegExp("\\p{Lowercase}|\\p{Lt}", "u").test(text2)],
  ["islower", (text2) => new RegExp("\\p{Lowercase}", "u").test(text2) && !new RegExp("\\p{Uppercase}|\\p{Lt}", "u").test(text2)],
  ["istitle", (text2) => CASED.test(text2) && text2 === titled(text2)],
  ["isspace", (text2) => new RegExp(`^[${WHITE_SPACE}]+$`).test(text2)],
  ["isidentifier", (text2) => new RegExp("^[\\p{XID_Start}_]\\p{XID_Continue}*$", "u").test(text2)],
  ["isascii", (text2) => !NOT_ASCII.test(text2)],
  ["isprintable", (text2) => NOT_ASCII.test(text2) ? null : /^[\x20-\x7e]*$/.test(text2)]
]);

// src/python/methods/text-parts.ts
var SPACES2 = new RegExp(`[${WHITE_SPACE}]+`);
var IS_SPACE = new RegExp(`[${WHITE_SPACE}]`);
var LINE_ENDS = "\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029";
var LINE_END2 = new RegExp(`\\r\\n|[${LINE_ENDS}]`, "g");
function textArgument(value) {
  return value?.kind === "str" ? value.value : null;
}
function numberArgument(value) {
  return value?.kind === "int" || value?.kind === "bool" ? Number(value.value) : null;
}
function strip(text2, args, sides) {
  const characters = textArgument(args[0]);
  const strips = (char) => characters === null ? IS_SPACE.test(char) : characters.includes(char);
  const all3 = isPlain(text2) ? text2 : Array.from(text2);
  let start = 0;
  let end = all3.length;
  while (sides !== "right" && start < end && strips(all3[start] ?? "")) start++;
  while (sides !== "left" && end > start && strips(all3[end - 1] ?? "")) end--;
  return str(typeof all3 === "string" ? all3.slice(start, end) : all3.slice(start, end).join(""));
}
function split2(text2, args, call, run, fromRight) {
  const separator = textArgument(args[0] ?? call.named.get("sep"));
  const limitValue = numberArgument(args[1] ?? call.named.get("maxsplit")) ?? -1;
  const limit2 = limitValue < 0 ? Infinity : limitValue;
  if (separator === "") run.raise("ValueError", "empty separator");
  const parts = separator === null ? onSpaces(text2, limit2, fromRight) : limited(text2.split(separator), limit2, fromRight, (some) => some.join(separator));
  run.budget.items(parts.length);
  return newList(parts.map(str), run);
}
function limited(parts, limit2, fromRight, join5) {
  if (parts.length <= limit2 + 1) return parts;
  if (!fromRight) return [...parts.slice(0, limit2), join5(parts.slice(limit2))];
  const cut = parts.length - limit2;
  return [join5(parts.slice(0, cut)), ...parts.slice(cut)];
}
function onSpaces(text2, limit2, fromRight) {
  const words = text2.split(SPACES2).filter((part) => part !== "");
  if (words.length <= limit2) return words;
  const near = fromRight ? words.slice(words.length - limit2) : words.slice(0, limit2);
  const rest = fromRight ? restBefore(text2, near) : restBehind(text2, near);
  if (rest === "") return near;
  return fromRight ? [rest, ...near] : [...near, rest];
}
function restBehind(text2, words) {
  const from = words.reduce((index, word) => text2.indexOf(word, index) + word.length, 0);
  return text2.slice(from).replace(new RegExp(`^[${WHITE_SPACE}]+`), "");
}
function restBefore(text2, words) {
  const to = words.reduceRight((index, word) => text2.lastIndexOf(word, index - word.length), text2.length);
  let end = to;
  while (end > 0 && IS_SPACE.test(text2.charAt(end - 1))) end--;
  return text2.slice(0, end);
}
function splitLines(text2, args, call, run) {
  const keep = args[0] ?? call.named.get("keepends");
  const lines = [];
  let from = 0;
  for (const match of text2.matchAll(LINE_END2)) {
    const end = match.index + match[0].length;
    lines.push(text2.slice(from, keep?.kind === "bool" && keep.value ? end : match.index));
    from = end;
  }
  if (from < text2.length) lines.push(text2.slice(from));
  run.budget.items(lines.length);
  return newList(lines.map(str), run);
}
function partition(text2, args, fromRight, run) {
  const separator = textArgument(args[0]);
  if (separator === null) return run.unknown("a partition");
  if (separator === "") run.raise("ValueError", "empty separator");
  const index = fromRight ? text2.lastIndexOf(separator) : text2.indexOf(separator);
  if (index === -1) return tuple((fromRight ? ["", "", text2] : [text2, "", ""]).map(str));
  return tuple([text2.slice(0, index), separator, text2.slice(index + separator.length)].map(str));
}
function windowOf(text2, args) {
  const length2 = lengthOf(text2);
  const bounds = [args[1], args[2]].map((value, index) => {
    if (value === void 0 || value.kind === "none") return index === 0 ? 0 : length2;
    const number = numberArgument(value);
    return number === null ? null : number < 0 ? Math.max(0, number + length2) : number;
  });
  const [start = null, end = null] = bounds;
  if (start === null || end === null) return null;
  return { start, part: start > length2 ? "" : sliceOf(text2, start, Math.max(start, end)) };
}
function affix(text2, args, check2, run) {
  const [wanted] = args;
  const options = wanted?.kind === "tuple" ? wanted.items : [wanted];
  const texts = options.map(textArgument);
  const window = windowOf(text2, args);
  return texts.includes(null) || window === null ? run.unknown("a test of a text") : bool(texts.some((option) => option !== null && check2(window.part, option)));
}
function position2(text2, args, last) {
  const wanted = textArgument(args[0]);
  const window = windowOf(text2, args);
  if (wanted === null || window === null || window.start > lengthOf(text2)) return window === null ? null : -1;
  const { part, start } = window;
  const index = last ? part.lastIndexOf(wanted) : part.indexOf(wanted);
  if (index === -1) return -1;
  return start + (isPlain(part) ? index : lengthOf(part.slice(0, index)));
}
function countOf2(text2, args, run) {
  const wanted = textArgument(args[0]);
  const window = windowOf(text2, args);
  if (wanted === null || window === null) return run.unknown("a count");
  return int(wanted === "" ? lengthOf(window.part) + 1 : window.part.split(wanted).length - 1);
}
function justify(text2, args, run, side) {
  const width = numberArgument(args[0]);
  const fill = args[1] === void 0 ? " " : textArgument(args[1]);
  if (width === null || fill === null) return run.unknown("a padded text");
  if (lengthOf(fill) !== 1) run.raise("TypeError", "The fill character must be exactly one character long");
  const missing2 = Math.max(0, width - lengthOf(text2));
  run.budget.characters(text2.length + missing2);
  const left = side === "left" ? 0 : side === "right" ? missing2 : Math.floor(missing2 / 2) + (missing2 & width & 1);
  return str(fill.repeat(left) + text2 + fill.repeat(missing2 - left));
}
function zeroFilled(text2, args, run) {
  const width = numberArgument(args[0]);
  if (width === null) return run.unknown("a padded text");
  run.budget.characters(width);
  const sign = /^[-+]/.exec(text2)?.[0] ?? "";
  return str(sign + "0".repeat(Math.max(0, width - lengthOf(text2))) + text2.slice(sign.length));
}
function replace2(text2, args, run) {
  const old = textArgument(args[0]);
  const next = textArgument(args[1]);
  if (old === null || next === null) return run.unknown("a replaced text");
  const given = numberArgument(args[2]) ?? -1;
  const count2 = given < 0 ? Infinity : given;
  const pieces = old === "" ? ["", ...Array.from(text2), ""] : text2.split(old);
  run.budget.characters(text2.length + pieces.length * next.length);
  if (pieces.length - 1 <= count2) return str(pieces.join(next));
  return str([pieces.slice(0, count2 + 1).join(next), ...pieces.slice(count2 + 1)].join(old));
}
function expandTabs(text2, args, call, run) {
  const given = args[0] ?? call.named.get("tabsize");
  const size = given === void 0 ? 8 : numberArgument(given);
  if (size === null) return run.unknown("a text with tabs expanded");
  run.budget.characters(text2.length + text2.split("	").length * Math.max(0, size));
  let column = 0;
  let result = "";
  for (const char of text2) {
    if (char === "	") {
      const spaces = size > 0 ? size - column % size : 0;
      result += " ".repeat(spaces);
      column += spaces;
    } else {
      result += char;
      column = char === "\n" || char === "\r" ? 0 : column + 1;
    }
  }
  return str(result);
}

// src/python/methods/text-translate.ts
var codesOf = (text2) => Array.from(text2, (char) => int(char.codePointAt(0) ?? 0));
function makeTable(args, run) {
  const [from = NONE2, to, removed] = args;
  if (to === void 0) {
    if (from.kind !== "dict") return run.unknown("a table for str.translate()");
    const entries2 = from.store.entries().map(([key2, value]) => {
      const isOne = key2.kind === "str" && lengthOf(key2.value) === 1;
      return [isOne ? codesOf(key2.value)[0] ?? key2 : key2, value];
    });
    return newDict(entries2, run, { open: from.open });
  }
  if (from.kind !== "str" || to.kind !== "str" || removed !== void 0 && removed.kind !== "str") {
    return run.unknown("a table for str.translate()");
  }
  const targets = codesOf(to.value);
  const sources = codesOf(from.value);
  if (sources.length !== targets.length) {
    return run.raise("ValueError", "the first two maketrans arguments must have equal length");
  }
  const entries = sources.map((code, index) => [code, targets[index] ?? NONE2]);
  return newDict([...entries, ...codesOf(removed?.value ?? "").map((code) => [code, NONE2])], run);
}
function translate(text2, table, run) {
  if (table?.kind !== "dict" || table.open !== null || table.factory !== null) return run.unknown("a translated text");
  let result = "";
  for (const char of text2) {
    const found2 = table.store.get(hashOf(int(char.codePointAt(0) ?? 0)) ?? "");
    if (found2 === void 0) result += char;
    else if (found2.kind === "str") result += found2.value;
    else if (found2.kind === "int") result += String.fromCodePoint(Math.min(Math.max(0, found2.value), 1114111));
    else if (found2.kind !== "none") return run.unknown("a translated text");
  }
  run.budget.characters(result.length);
  return str(result);
}

// src/python/methods/text.ts
var pure = (body2) => (self, args, run) => {
  const doubt = args.openPositional ?? args.openNamed;
  if (doubt !== null) return run.unknownFrom(doubt);
  run.budget.characters(self.value.length);
  return lift(args.positional, run, (known5) => body2(self.value, known5, run, args));
};
var mapped = (change4) => pure((text2) => str(change4(text2)));
var test3 = (name, check2) => pure((text2, _args, run) => {
  const result = check2(text2);
  return result === null ? run.unknown(`the result of str.${name}()`) : bool(result);
});
var found = (last, raises2) => pure((text2, args, run) => {
  const index = position2(text2, args, last);
  if (index === null) return run.unknown("the position of a text");
  return index === -1 && raises2 ? run.raise("ValueError", "substring not found") : int(index);
});
var NOT_TEXT = /* @__PURE__ */ new Set(["none", "bool", "int", "float", "list", "tuple", "dict", "set"]);
function join(self, args, run) {
  const [iterable] = args.positional;
  if (iterable === void 0) return run.unknown("a joined text");
  return lift([iterable], run, ([value = iterable]) => {
    const items3 = itemsOf(value, run);
    if (!isItems(items3)) return run.unknownFrom(items3);
    const other2 = items3.values.find((item2) => NOT_TEXT.has(item2.kind));
    if (other2 !== void 0) run.raise("TypeError", `expected str instance, ${other2.kind} found`);
    const parts = items3.values.flatMap((item2, index) => index === 0 ? [plainValue(item2)] : [self, plainValue(item2)]);
    const result = concatenate(parts, run);
    if (items3.open === null) return result;
    return result.kind === "str" ? run.unknownFrom(items3.open, { text: `${result.value}*` }) : result;
  });
}
var textMethods = new Map([
  ["lower", mapped((text2) => text2.toLowerCase())],
  ["casefold", pure((text2, _args, run) => folded(text2, run))],
  ["upper", mapped((text2) => text2.toUpperCase())],
  ["capitalize", mapped(capitalized)],
  ["title", mapped(titled)],
  ["swapcase", mapped(swapped)],
  ["strip", pure((text2, args) => strip(text2, args, "both"))],
  ["lstrip", pure((text2, args) => strip(text2, args, "left"))],
  ["rstrip", pure((text2, args) => strip(text2, args, "right"))],
  ["split", pure((text2, args, run, call) => split2(text2, args, call, run, false))],
  ["rsplit", pure((text2, args, run, call) => split2(text2, args, call, run, true))],
  ["splitlines", pure((text2, args, run, call) => splitLines(text2, args, call, run))],
  ["partition", pure((text2, args, run) => partition(text2, args, false, run))],
  ["rpartition", pure((text2, args, run) => partition(text2, args, true, run))],
  ["startswith", pure((text2, args, run) => affix(text2, args, (part, wanted) => part.startsWith(wanted), run))],
  ["endswith", pure((text2, args, run) => affix(text2, args, (part, wanted) => part.endsWith(wanted), run))],
  [
    "removeprefix",
    pure((text2, args) => {
      const prefix = textArgument(args[0]) ?? "";
      return str(text2.startsWith(prefix) ? text2.slice(prefix.length) : text2);
    })
  ],
  [
    "removesuffix",
    pure((text2, args) => {
      const suffix = textArgument(args[0]) ?? "";
      return str(suffix !== "" && text2.endsWith(suffix) ? text2.slice(0, -suffix.length) : text2);
    })
  ],
  ["replace", pure((text2, args, run) => replace2(text2, args, run))],
  ["find", found(false, false)],
  ["rfind", found(true, false)],
  ["index", found(false, true)],
  ["rindex", found(true, true)],
  ["count", pure((text2, args, run) => countOf2(text2, args, run))],
  ["zfill", pure((text2, args, run) => zeroFilled(text2, args, run))],
  ["ljust", pure((text2, args, run) => justify(text2, args, run, "left"))],
  ["rjust", pure((text2, args, run) => justify(text2, args, run, "right"))],
  ["center", pure((text2, args, run) => justify(text2, args, run, "center"))],
  ...[...TESTS].map(([name, check2]) => [name, test3(name, check2)]),
  ["encode", pure((text2, args, run, call) => encoded(text2, args, call, run))],
  ["join", join],
  ["format", (self, args, run) => strFormat(self.value, args, run)],
  [
    "format_map",
    (self, args, run) => {
      const [mapping] = args.positional;
      if (mapping?.kind !== "dict") return run.unknown("a formatted text");
      const named5 = new Map(mapping.store.entries().map(([key2, value]) => [key2.kind === "str" ? key2.value : "", value]));
      return strFormat(self.value, { positional: [], named: named5, openPositional: null, openNamed: mapping.open }, run);
    }
  ],
  ["expandtabs", pure((text2, args, run, call) => expandTabs(text2, args, call, run))],
  ["translate", pure((text2, args, run) => translate(text2, args[0], run))],
  ["maketrans", pure((_text, args, run) => makeTable(args, run))]
]);

// src/python/methods/tuple.ts
var tupleMethods = /* @__PURE__ */ new Map([
  ["index", (self, args, run) => position(self.items, args.positional[0], run)],
  ["count", (self, args, run) => countOf(self.items, args.positional[0], run)],
  [
    "_asdict",
    (self, _args, run) => {
      const fields = self.cls?.fields ?? [];
      const entries = fields.flatMap((field2, index) => {
        const item2 = self.items[index];
        return item2 === void 0 ? [] : [[str(field2.name), item2]];
      });
      return newDict(entries, run);
    }
  ],
  [
    "_replace",
    (self, args) => ({
      ...self,
      items: self.items.map((item2, index) => args.named.get(self.cls?.fields[index]?.name ?? "") ?? item2)
    })
  ]
]);

// src/python/methods/table.ts
function builtinMethod(value, name) {
  switch (value.kind) {
    case "str":
      return narrowed(textMethods.get(name), value);
    case "list":
      return narrowed((value.deque && dequeMethods.get(name)) ?? listMethods.get(name), value);
    case "tuple":
      return narrowed(tupleMethods.get(name), value);
    case "dict":
      if (value.flavour === "Counter" && counterMethods.has(name)) return narrowed(counterMethods.get(name), value);
      return narrowed(dictMethods.get(name), value);
    case "set":
      return narrowed(setMethods.get(name), value);
    case "bytes":
      if (name === "decode") return (_self, args, run) => decoded(value.value, args.positional, args, run);
      return void 0;
    default:
      return void 0;
  }
}
function narrowed(method2, self) {
  return method2 === void 0 ? void 0 : (_self, args, run) => method2(self, args, run);
}

// src/python/builtin-attributes.ts
function accessor(value, name) {
  if (name === "setter") {
    return new BoundNative((args) => {
      const [setter = null] = args.positional;
      return { kind: "descriptor", role: value.role, callee: value.callee, setter };
    });
  }
  return new BoundNative((args) => args.positional[0] ?? NONE2);
}
function unknownMethod(value, name, run) {
  const doubt = run.doubt(`the result of ${value.kind}.${name}()`);
  if (value.kind === "list" || value.kind === "dict" || value.kind === "set") value.open ??= doubt;
  return run.unknownFrom(doubt);
}
function ofBuiltin(value, name, run) {
  if (value.kind === "tuple" && value.cls !== null) {
    const { cls } = value;
    const index = cls.fields.findIndex((field2) => field2.name === name);
    const item2 = value.items[index];
    if (item2 !== void 0) return item2;
    if (name === "_fields") return getAttribute(cls, name, run);
    const found2 = findAttribute(cls, name, run, { raw: true });
    if (found2 !== void 0) return boundTo(found2, value, cls, run);
  }
  if (value.kind === "int" || value.kind === "float" || value.kind === "bool") {
    const found2 = numberAttribute(value, name);
    if (found2 !== void 0) return found2;
  }
  const method2 = builtinMethod(value, name);
  if (method2 !== void 0) {
    return new BoundNative((args) => {
      const result = method2(value, args, run);
      return result.kind === "unknown" ? among(result, [value, ...args.positional]) : result;
    });
  }
  if (hasAttribute(value.kind, name)) return new BoundNative(() => unknownMethod(value, name, run));
  if (name === "__class__") return builtin(value.kind) ?? external(`builtins.${value.kind}`);
  if (name.startsWith("__")) return run.unknown(`\`${name}\``);
  if (["iterator", "float", "int", "bool"].includes(value.kind)) return run.unknown(`\`${name}\``);
  return run.raise("AttributeError", `'${value.kind}' object has no attribute '${name}'`);
}

// src/python/foreign-fields.ts
var SETTINGS = /(^|\.)(BaseSettings|Struct|SQLModel|BaseSettingsModel)$/;
var AS_THEY_ARE = {
  str: "str",
  int: "int",
  float: "float",
  bool: "bool"
};
function fillForeign(self, base, args, run) {
  const { cls } = self;
  const isModel = base === "pydantic.BaseModel" && cls.order.every(isPlainModel);
  const declared = new Map(cls.order.flatMap((one2) => one2.declared.map((name) => [name.name, name])).reverse());
  const names = /* @__PURE__ */ new Set([...declared.keys(), ...args.named.keys()]);
  const isOpen = args.positional.length > 0 || args.openNamed !== null || SETTINGS.test(base);
  for (const name of names) {
    const given = args.named.get(name);
    const written3 = findAttribute(cls, name, run, { raw: true });
    const type = declared.get(name)?.type ?? null;
    if (given === void 0 && (!isOpen || written3 === void 0)) continue;
    if (given === void 0 && isModel && args.openNamed === null) continue;
    const guess = given ?? written3;
    if (guess === void 0 || guess.kind === "function" || guess.kind === "descriptor") continue;
    const isSure = isModel && given !== void 0 && type !== null && AS_THEY_ARE[type] === given.kind;
    const doubt = args.openNamed ?? run.doubt(`what \`${base}\` makes of '${name}'`);
    run.write(self.attributes, name, isSure ? guess : run.unknownFrom(doubt, { guess }));
  }
}
function isPlainModel(cls) {
  for (const [name, value] of cls.attributes) {
    if (name === "model_config" || name === "Config" || name === "model_post_init" || name === "__init__") return false;
    if (value.kind === "unknown") return false;
  }
  return true;
}

// src/python/super-attributes.ts
function superAttribute(value, name, run) {
  const cls = value.self.kind === "instance" ? value.self.cls : value.self.kind === "class" ? value.self : null;
  const { self, host } = value;
  if (name === "__init__") {
    const init = initOf(value.search);
    if (init?.kind === "class") {
      return new BoundNative((args) => {
        if (value.self.kind === "instance") initDataclass(value.self, init, args, run);
        return NONE2;
      });
    }
    if (init !== void 0 && cls !== null) {
      const bound = boundTo(init, value.self, cls, run);
      if (init.kind !== "function" || (init.owner?.host ?? null) === null) return bound;
      return new BoundNative((args) => callValue(bound, cls.host?.beforeInit?.(init, args, run) ?? args, run));
    }
    const isLast = host !== null && !value.search.some((candidate) => candidate.kind === "host");
    return new BoundNative((args) => {
      if (self.kind === "instance" && !isLast) initForeign(self, args, run);
      return NONE2;
    });
  }
  for (const candidate of value.rest) {
    const found2 = candidate.attributes.get(name);
    if (found2 !== void 0 && cls !== null) return boundTo(found2, value.self, cls, run);
  }
  if (name === "__new__") {
    return new BoundNative((args) => {
      const [wanted] = args.positional;
      if (wanted?.kind !== "class" || wanted.host !== null || wanted.unknownBase !== null)
        return run.unknown("an object");
      return { kind: "instance", cls: wanted, attributes: /* @__PURE__ */ new Map(), host: null };
    });
  }
  if (self.kind === "instance" && self.host !== null) {
    const context = contextMethod(self, self.host, name, run);
    if (context !== void 0) return context;
  }
  if (self.kind === "instance" && host !== null) {
    return self.host?.getAttr?.(name, run) ?? host.classAttr?.(name, run) ?? new BoundNative(
      (args) => run.callUnknown(`\`super().${name}()\``, args, self.host === null ? {} : { self: self.host })
    );
  }
  if (name.startsWith("__")) return new BoundNative(() => NONE2);
  return external(`${value.unknownBase ?? "object"}.${name}`, true);
}
function foreignInit(cls) {
  return new BoundNative((args, run) => {
    const [self, ...others] = args.positional;
    if (self?.kind !== "instance") return NONE2;
    cls.init(self, { ...args, positional: others }, run);
    goOn(self, cls, run);
    return NONE2;
  });
}
function contextMethod(self, host, name, run) {
  if (name === "__enter__") return new BoundNative(() => enteredAs(self, host, run));
  if (name !== "__exit__") return void 0;
  return new BoundNative(() => {
    host.exit?.(run, null);
    return NONE2;
  });
}
function goOn(self, host, run) {
  const { search: search2 } = self.cls;
  const place = search2.indexOf(host);
  const next = host.goesOn === void 0 || place === -1 ? void 0 : initOf(search2.slice(place + 1));
  const goes = host.goesOn?.() ?? null;
  if (next === void 0 || goes === false) return;
  const call = () => callValue(boundTo(next, self, self.cls, run), NO_ARGUMENTS, run);
  if (goes === true) call();
  else {
    const doubt = run.doubt(`whether \`${host.path}\` goes on to the next class`);
    run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt, loop: false }, call);
  }
}
function initForeign(self, args, run) {
  const { cls } = self;
  if (cls.host !== null) {
    cls.host.init(self, args, run);
    goOn(self, cls.host, run);
  } else if (cls.flavour === "exception") run.write(self.attributes, "args", tuple(args.positional));
  else if (cls.unknownBase !== null) {
    run.callUnknown(`\`${cls.unknownBase}()\``, args, { path: cls.unknownBase });
    fillForeign(self, cls.unknownBase, args, run);
  }
}

// src/python/attributes.ts
function getAttribute(value, name, run) {
  switch (value.kind) {
    case "host":
      if (value instanceof HostClass && name === "__init__") return foreignInit(value);
      return value.getAttr?.(name, run) ?? (name === "__class__" ? external(value.typeName) : new UnknownAttribute(value, name));
    case "instance":
      return ofInstance3(value, name, run);
    case "class":
      return classAttribute(value, name, run);
    case "super":
      return superAttribute(value, name, run);
    case "module":
      return ofModule(value, name, run);
    case "external":
      if (value.called) return external(`${value.path}.${name}`, true);
      return (name === "__name__" ? className(value.path) : null) ?? run.resolve(`${value.path}.${name}`);
    case "choice":
      return eachOption(value.options, run, (option) => getAttribute(option, name, run));
    case "unknown":
      if (value.guess === null) return { ...value, text: null, member: name };
      return lift([value], run, ([guess]) => getAttribute(guess ?? NONE2, name, run));
    case "function":
      return value.attributes.get(name) ?? (name.endsWith("name__") ? str(value.name) : run.unknown(`\`${value.name}.${name}\``));
    case "method":
      return value.callee.kind === "function" ? getAttribute(value.callee, name, run) : run.unknown(`\`${name}\``);
    case "descriptor":
      return accessor(value, name);
    case "path":
      return pathAttribute(value, name, run);
    case "none":
      return run.raise("AttributeError", `'NoneType' object has no attribute '${name}'`);
    default:
      return ofBuiltin(value, name, run);
  }
}
function className(path2) {
  const name = path2.slice(path2.lastIndexOf(".") + 1);
  return /^[A-Z][a-z]\w*$/.test(name) && builtin(name) === void 0 ? str(name) : null;
}
function findAttribute(value, name, run, options = {}) {
  const own = value.attributes.get(name);
  if (own !== void 0) return value.kind === "instance" || options.raw === true ? own : boundToClass(own, value, run);
  const cls = value.kind === "instance" ? value.cls : value;
  for (const candidate of cls.order) {
    const found2 = candidate.attributes.get(name);
    if (found2 === void 0) continue;
    if (options.raw === true) return found2;
    if (value.kind === "class") return boundToClass(found2, value, run);
    const result = boundTo(found2, value, cls, run);
    if (found2.kind === "descriptor" && found2.role === "cached") run.write(value.attributes, name, result);
    return result;
  }
  return void 0;
}
function boundTo(found2, self, cls, run) {
  if (found2.kind === "function") return { kind: "method", self, callee: found2 };
  if (found2.kind === "unknown" && found2.guess?.kind === "function") {
    return { ...found2, guess: { kind: "method", self, callee: found2.guess } };
  }
  if (found2.kind !== "descriptor") return found2;
  switch (found2.role) {
    case "static":
      return found2.callee;
    case "class":
      return found2.callee.kind === "function" ? { kind: "method", self: cls, callee: found2.callee } : found2.callee;
    case "property":
    case "cached":
      return callValue(found2.callee, positional(self), run);
  }
}
function boundToClass(found2, cls, run) {
  return found2.kind === "descriptor" && found2.role !== "property" && found2.role !== "cached" ? boundTo(found2, cls, cls, run) : found2;
}
function ofInstance3(value, name, run) {
  const found2 = findAttribute(value, name, run);
  if (found2 !== void 0) return found2;
  const special = specialOfInstance(value, name, run);
  if (special !== void 0) return special;
  const { cls } = value;
  const foreign = value.host?.getAttr?.(name, run) ?? cls.host?.classAttr?.(name, run);
  if (foreign !== void 0) return foreign;
  if (findAttribute(value, "__getattr__", run) !== void 0) return callMethod(value, "__getattr__", [str(name)], run);
  if (value.host !== null) return new UnknownAttribute(value.host, name);
  const plain = plainValue(value);
  if (plain !== value) return getAttribute(plain, name, run);
  if (cls.host !== null || cls.unknownBase !== null) {
    const owner = cls.unknownBase ?? cls.host?.path ?? cls.name;
    return external(`${owner}().${name}`, true);
  }
  return run.raise("AttributeError", `'${cls.name}' object has no attribute '${name}'`);
}
function specialOfInstance(value, name, run) {
  switch (name) {
    case "__class__":
      return value.cls;
    case "__dict__":
      return namespace(value.attributes, run);
    case "__doc__":
      return NONE2;
    case "__cause__":
    case "__traceback__":
      return value.cls.flavour === "exception" ? NONE2 : void 0;
    case "_asdict":
    case "_replace":
      return run.unknown(`\`${name}\``);
    default:
      return void 0;
  }
}
function namespace(names, run, opened2) {
  const write2 = (name, value) => {
    run.write(names, name, value);
  };
  const store = new NameStore(names, write2, opened2);
  return { kind: "dict", store, open: null, factory: null, born: run.conditions.moment() };
}
function ofModule(value, name, run) {
  const found2 = value.attributes.get(name);
  if (found2 !== void 0) return found2;
  if (name === "__dict__") return moduleNames(value, run);
  const submodule = run.modules.submodule(value, name, run);
  if (submodule !== void 0) return submodule;
  const getter2 = value.attributes.get("__getattr__");
  if (getter2?.kind === "function") return callFunction(getter2, positional(str(name)), run);
  return run.missingCode(`\`${value.name}.${name}\``);
}
function moduleNames(module, run) {
  return namespace(module.attributes, run, () => {
    module.open = true;
  });
}

// src/python/calls.ts
function callValue(callee, args, run) {
  run.budget.step();
  switch (callee.kind) {
    case "function":
      return callFunction(callee, args, run);
    case "method": {
      const withSelf = { ...args, positional: [callee.self, ...args.positional] };
      return callee.callee.kind === "function" ? callFunction(callee.callee, withSelf, run) : callValue(callee.callee, withSelf, run);
    }
    case "class":
      return construct(callee, args, run);
    case "host":
      return callee.call(args, run);
    case "external":
      return run.callUnknown(`\`${callee.path}()\``, args, { path: callee.path });
    case "choice":
      return eachOption(callee.options, run, (option) => callValue(option, args, run));
    case "unknown":
      return callUnknownValue(callee, args, run);
    case "instance":
      return callInstance(callee, args, run);
    case "descriptor":
      return callValue(callee.callee, args, run);
    case "none":
      return run.raise("TypeError", `'NoneType' object is not callable`);
    case "module":
    case "str":
    case "list":
    case "dict":
    case "int":
      return run.raise("TypeError", `'${callee.kind}' object is not callable`);
    default:
      return run.unknown(`the result of calling a ${callee.kind}`);
  }
}
function callUnknownValue(callee, args, run) {
  const { guess, doubt } = callee;
  if (guess?.kind === "function" || guess?.kind === "method" || guess?.kind === "class") {
    if (doubt.aboutCode === true && guess.kind === "function") run.callUnknown(`something from ${doubt.reason}`, args);
    const condition = { id: run.conditions.newId(), branch: 0, doubt, loop: false };
    const result2 = run.conditions.under(condition, () => callValue(guess, args, run));
    return choiceOf([{ condition, value: result2 }]);
  }
  const result = run.callUnknown(`something from ${doubt.reason}`, args, {
    isData: doubt.aboutCode !== true,
    ...callee.member === void 0 ? {} : { member: callee.member }
  });
  if (result.kind !== "unknown") return result;
  return among(run.unknownFrom(doubt), [callee, ...args.positional, ...args.named.values()]);
}
function callInstance(callee, args, run) {
  const method2 = findAttribute(callee, "__call__", run);
  if (method2 !== void 0) return callValue(method2, args, run);
  if (callee.host !== null) return callee.host.call(args, run);
  if (callee.cls.unknownBase !== null) return run.callUnknown(`\`${callee.cls.name}()()\``, args);
  return run.raise("TypeError", `'${callee.cls.name}' object is not callable`);
}
function callMethod(value, name, args, run) {
  return callValue(getAttribute(value, name, run), positional(...args), run);
}
function construct(cls, args, run) {
  if (cls.flavour === "enum") return enumMember(cls, args, run);
  if (cls.flavour === "namedtuple") return namedTuple2(cls, args, run);
  if (cls.flavour === "typeddict") return callValue(run.resolve("builtins.dict"), args, run);
  const made2 = newInstance(cls, args, run);
  if (made2.kind !== "instance" || !made2.cls.order.includes(cls)) return made2;
  initialize(made2, args, run);
  return made2;
}
function newInstance(cls, args, run) {
  const maker = findAttribute(cls, "__new__", run, { raw: true });
  if (maker === void 0) return { kind: "instance", cls, attributes: /* @__PURE__ */ new Map(), host: null };
  const fn = maker.kind === "descriptor" ? maker.callee : maker;
  if (fn.kind !== "function" || cls.host !== null || cls.unknownBase !== null) {
    return run.callUnknown(`\`${cls.name}()\``, args);
  }
  return callFunction(fn, { ...args, positional: [cls, ...args.positional] }, run);
}
function initialize(instance, args, run) {
  const { cls } = instance;
  const init = initOf(cls.search);
  if (init?.kind === "function") {
    const prepared = cls.host?.beforeInit?.(init, args, run) ?? args;
    callFunction(init, { ...prepared, positional: [instance, ...prepared.positional] }, run);
    if (cls.flavour === "exception" && !instance.attributes.has("args")) initForeign(instance, args, run);
  } else if (init?.kind === "class") initDataclass(instance, init, args, run);
  else if (init !== void 0) callValue(boundTo(init, instance, cls, run), args, run);
  else initForeign(instance, args, run);
  cls.host?.afterInit?.(instance, run);
}
function enumMember(cls, args, run) {
  const wanted = args.positional[0];
  if (wanted === void 0) return run.unknown(`a member of ${cls.name}`);
  const member2 = enumMembers(cls).find((candidate) => {
    const value = candidate.attributes.get("value");
    return value !== void 0 && equal(value, wanted, run) === true;
  });
  return member2 ?? run.unknown(`a member of ${cls.name}`);
}
function namedTuple2(cls, args, run) {
  const items3 = cls.fields.map(
    (field2, index) => args.positional[index] ?? args.named.get(field2.name) ?? field2.fallback ?? (args.openNamed === null && args.openPositional === null ? run.raise("TypeError", `${cls.name}() missing the argument '${field2.name}'`) : run.unknown(`the field '${field2.name}'`))
  );
  return { kind: "tuple", items: items3, open: null, cls };
}

// src/python/assign.ts
function assign(target, value, frame, run) {
  switch (target.nodeType) {
    case "Name":
      run.write(frame.scope.owner(target.id).names, target.id, value);
      return;
    case "Attribute":
      assignAttribute(evaluate2(target.value, frame, run), target.attr, value, run);
      return;
    case "Subscript":
      assignItem(evaluate2(target.value, frame, run), evaluate2(target.slice, frame, run), value, run);
      return;
    case "Tuple":
    case "List":
      unpack(target, value, frame, run);
      return;
    case "Starred":
      assign(target.value, value, frame, run);
      return;
    default:
      return;
  }
}
function unpack(target, value, frame, run) {
  if (value.kind === "choice") {
    unpackChoice(target, value, frame, run);
    return;
  }
  const items3 = itemsOf(value, run);
  if (!isItems(items3) || items3.open !== null) {
    const doubt = isItems(items3) ? items3.open : items3;
    const known5 = isItems(items3) ? items3.values : [];
    for (const [index, part] of target.elts.entries()) {
      const item2 = known5[index];
      const unknown2 = doubt === null ? run.unknown("an unpacked value") : run.unknownFrom(doubt, { text: "*" });
      const isKnown2 = item2 !== void 0 && part.nodeType !== "Starred";
      const guess = isKnown2 && doubt !== null ? doubted(item2, doubt, run) : item2;
      assign(part, isKnown2 ? guess ?? unknown2 : { ...unknown2, among: value }, frame, run);
    }
    return;
  }
  const { values } = items3;
  const star = target.elts.findIndex((part) => part.nodeType === "Starred");
  const wanted = target.elts.length;
  if (star === -1 ? values.length !== wanted : values.length < wanted - 1) {
    run.raise("ValueError", `cannot unpack ${values.length} values into ${wanted} names`);
  }
  const extra = values.length - wanted + 1;
  for (const [index, part] of target.elts.entries()) {
    if (index === star) assign(part, newList(values.slice(star, star + extra), run), frame, run);
    else {
      const item2 = values[star !== -1 && index > star ? index + extra - 1 : index];
      if (item2 !== void 0) assign(part, item2, frame, run);
    }
  }
}
function unpackChoice(target, value, frame, run) {
  const columns = value.options.map((option) => {
    const items3 = itemsOf(option.value, run);
    return { condition: option.condition, values: isItems(items3) ? items3.values : [] };
  });
  for (const [index, part] of target.elts.entries()) {
    const options = columns.flatMap(({ condition, values }) => {
      const item2 = values[index];
      return item2 === void 0 ? [] : [{ condition, value: item2 }];
    });
    assign(part, choiceOf(options), frame, run);
  }
}
function assignAttribute(object2, name, value, run) {
  switch (object2.kind) {
    case "host":
      object2.setAttr?.(name, value, run);
      return;
    case "instance": {
      const found2 = findAttribute(object2, name, run, { raw: true });
      if (found2?.kind === "descriptor" && found2.setter !== null) {
        if (found2.setter.kind === "function") callFunction(found2.setter, positional(object2, value), run);
        return;
      }
      run.write(object2.attributes, name, value);
      object2.host?.setAttr?.(name, value, run);
      return;
    }
    case "class":
    case "module":
    case "function":
      run.write(object2.attributes, name, value);
      return;
    case "choice":
      for (const option of object2.options) {
        run.conditions.under(option.condition, () => {
          assignAttribute(option.value, name, value, run);
        });
      }
      return;
    default:
      return;
  }
}
function assignItem(object2, key2, value, run) {
  switch (object2.kind) {
    case "dict":
      putEntry(object2, key2, value, run);
      return;
    case "list": {
      object2.open ??= run.conditions.doubtSince(object2.born);
      const bounds = boundsOf(key2, object2.items.length, run);
      if (bounds !== null) {
        assignSlice(object2, bounds, value, run);
        return;
      }
      const index = key2.kind === "int" ? key2.value < 0 ? key2.value + object2.items.length : key2.value : -1;
      const before = object2.items[index];
      if (before !== void 0) object2.items[index] = perhaps(value, before, object2.born, run);
      else if (key2.kind === "int" && object2.open === null) {
        run.raise("IndexError", "list assignment index out of range");
      } else doubtPlaces(object2, key2.kind === "unknown" ? key2.doubt : run.doubt("a changed list"));
      return;
    }
    case "instance":
      if (findAttribute(object2, "__setitem__", run) !== void 0) callMethod(object2, "__setitem__", [key2, value], run);
      return;
    default:
      return;
  }
}
function assignSlice(list, bounds, value, run) {
  const items3 = itemsOf(value, run);
  move(list, run);
  if (bounds === "unknown" || !isItems(items3)) {
    doubtPlaces(list, run.doubt("a changed list"));
    return;
  }
  if (items3.open !== null) doubtPlaces(list, items3.open);
  const { start, end, step: step2 } = bounds;
  run.budget.items(list.items.length + items3.values.length);
  if (step2 === 1) {
    list.items = [...list.items.slice(0, start), ...items3.values, ...list.items.slice(Math.max(start, end))];
    return;
  }
  const places2 = Math.max(0, Math.ceil((end - start) / step2));
  if (places2 !== items3.values.length) {
    run.raise("ValueError", `attempt to assign ${items3.values.length} values to ${places2} places`);
  }
  for (const [at, item2] of items3.values.entries()) list.items[start + at * step2] = item2;
}
function deleteAttribute(object2, name, run) {
  if (object2.kind !== "instance" && object2.kind !== "class" && object2.kind !== "module") return;
  if (object2.attributes.has(name)) run.conditions.write(object2.attributes, name, void 0);
}
function deleteTarget(target, frame, run) {
  if (target.nodeType === "Name") {
    run.conditions.write(frame.scope.owner(target.id).names, target.id, void 0);
  } else if (target.nodeType === "Attribute") {
    deleteAttribute(evaluate2(target.value, frame, run), target.attr, run);
  } else if (target.nodeType === "Subscript") {
    const object2 = evaluate2(target.value, frame, run);
    const key2 = evaluate2(target.slice, frame, run);
    if (object2.kind === "dict") {
      object2.open ??= run.conditions.doubtSince(object2.born);
      const hash = hashOf(key2);
      if (hash === null) loseEntries(object2, run.doubt("a deleted key"), run);
      else object2.store.delete(hash);
    } else if (object2.kind === "list") {
      move(object2, run);
      const slice2 = sliceOf2(key2, object2.items.length, run);
      if (Array.isArray(slice2)) {
        const gone = new Set(slice2);
        object2.items = object2.items.filter((_, index) => !gone.has(index));
      } else if (key2.kind === "int" && key2.value >= -object2.items.length && key2.value < object2.items.length) {
        object2.items.splice(key2.value, 1);
      } else if (key2.kind === "int" && object2.open === null)
        run.raise("IndexError", "list assignment index out of range");
      else doubtPlaces(object2, run.doubt("deleted items"));
    }
  } else if (target.nodeType === "Tuple" || target.nodeType === "List") {
    for (const part of target.elts) deleteTarget(part, frame, run);
  }
}

// src/python/loops.ts
function executeFor(node, frame, run) {
  const iterable = evaluate2(node.iter, frame, run);
  return iterable.kind === "choice" ? overOptions(iterable, node, frame, run) : overValue(iterable, node, frame, run);
}
function overOptions(iterable, node, frame, run) {
  for (const { condition, value } of iterable.options) {
    if (value.kind === "none") continue;
    const completion = run.conditions.under(condition, () => overValue(value, node, frame, run));
    if (completion?.kind === "return") frame.returned.push({ conditions: [condition], value: completion.value });
  }
  return null;
}
function overValue(iterable, node, frame, run) {
  const source = lazyItems(iterable, run);
  if (source !== null) return overItems3(source, node, frame, run);
  const items3 = itemsOf(iterable, run);
  if (!isItems(items3)) return template(items3, node, frame, run);
  if (items3.open === null) return overItems3(items3.values, node, frame, run);
  const condition = { id: run.conditions.newId(), branch: 0, doubt: items3.open, loop: true };
  const values = items3.values.length > 0 ? items3.values : [run.unknownFrom(items3.open, { text: "*" })];
  return run.conditions.under(condition, () => overItems3(values, node, frame, run));
}
function overItems3(values, node, frame, run) {
  const loop = { broken: [], continued: [] };
  frame.loops.push(loop);
  try {
    for (const value of values) {
      run.budget.step();
      assign(node.target, value, frame, run);
      const completion = executeBlock(node.body, frame, run);
      for (const condition of loop.continued.splice(0)) run.conditions.remove(condition);
      if (completion?.kind === "break") return null;
      if (completion?.kind === "return") return completion;
    }
  } finally {
    for (const condition of [...loop.broken, ...loop.continued].reverse()) run.conditions.remove(condition);
    frame.loops.pop();
  }
  return executeBlock(node.orelse, frame, run);
}
function lazyItems(iterable, run) {
  const source = iterable.kind === "iterator" || iterable.kind === "instance" ? iterate(iterable, run) : null;
  if (source === null || "reason" in source || source.open !== null) return null;
  return itemsAsWanted(source, run);
}
function* itemsAsWanted(source, run) {
  let condition = null;
  try {
    for (let value = source.next(); value !== null; value = source.next()) {
      if (source.open !== null && condition === null) {
        condition = { id: run.conditions.newId(), branch: 0, doubt: source.open, loop: true };
        run.conditions.push(condition);
      }
      yield value;
    }
  } finally {
    if (condition !== null) run.conditions.remove(condition);
  }
}
function template(doubt, node, frame, run) {
  const { conditions, results } = run.conditions.fork(
    doubt,
    true,
    () => {
      assign(node.target, run.unknownFrom(doubt, { text: "*" }), frame, run);
      return oneRound(node.body, frame, run);
    },
    () => null
  );
  return joinCompletions(conditions, results, frame, run);
}
function oneRound(body2, frame, run) {
  const loop = { broken: [], continued: [] };
  frame.loops.push(loop);
  try {
    const completion = executeBlock(body2, frame, run);
    return completion?.kind === "return" ? completion : null;
  } finally {
    for (const condition of [...loop.broken, ...loop.continued].reverse()) run.conditions.remove(condition);
    frame.loops.pop();
  }
}
function executeWhile(node, frame, run) {
  const loop = { broken: [], continued: [] };
  frame.loops.push(loop);
  try {
    for (; ; ) {
      run.budget.step();
      run.line = node.lineno;
      const test4 = truth(evaluate2(node.test, frame, run), run);
      if (test4 === false) return executeBlock(node.orelse, frame, run);
      if (test4 !== true || loop.broken.length > 0) {
        const doubt = test4 === true ? loop.broken[0]?.doubt ?? run.doubt("a loop") : test4;
        const forked = run.conditions.fork(
          doubt,
          true,
          () => oneRound(node.body, frame, run),
          () => null
        );
        return joinCompletions(forked.conditions, forked.results, frame, run);
      }
      const completion = executeBlock(node.body, frame, run);
      for (const condition of loop.continued.splice(0)) run.conditions.remove(condition);
      if (completion?.kind === "break") return null;
      if (completion?.kind === "return") return completion;
    }
  } finally {
    for (const condition of [...loop.broken, ...loop.continued].reverse()) run.conditions.remove(condition);
    frame.loops.pop();
  }
}

// src/python/match.ts
function executeMatch(node, frame, run) {
  return fromCase(evaluate2(node.subject, frame, run), node.cases, 0, frame, run);
}
function fromCase(subject, cases, index, frame, run) {
  const branch = cases[index];
  if (branch === void 0) return null;
  const result = guarded3(matches(branch.pattern, subject, frame, run), branch, frame, run);
  if (result === true) return executeBlock(branch.body, frame, run);
  if (result === false) return fromCase(subject, cases, index + 1, frame, run);
  return undecided(
    result,
    frame,
    run,
    { raises: branch.body.at(-1)?.nodeType === "Raise", execute: () => executeBlock(branch.body, frame, run) },
    { raises: false, execute: () => fromCase(subject, cases, index + 1, frame, run) }
  );
}
function guarded3(result, branch, frame, run) {
  if (result === false || branch.guard === void 0) return result;
  const guard = truth(evaluate2(branch.guard, frame, run), run);
  return guard === true ? result : guard;
}
function matches(pattern, subject, frame, run) {
  run.budget.step();
  switch (pattern.nodeType) {
    case "MatchValue":
      return decided(subject, equal(subject, evaluate2(pattern.value, frame, run), run), run);
    case "MatchSingleton": {
      const wanted = pattern.value;
      if (subject.kind === "unknown" || subject.kind === "choice") return decided(subject, null, run);
      return wanted === null ? subject.kind === "none" : subject.kind === "bool" && subject.value === wanted;
    }
    case "MatchAs": {
      const result = pattern.pattern === void 0 ? true : matches(pattern.pattern, subject, frame, run);
      if (result !== false && pattern.name !== void 0) setName(pattern.name, subject, frame, run);
      return result;
    }
    case "MatchOr": {
      let doubt = null;
      for (const alternative of pattern.patterns) {
        const result = matches(alternative, subject, frame, run);
        if (result === true) return true;
        if (result !== false) doubt = result;
      }
      return doubt ?? false;
    }
    case "MatchSequence":
      return matchSequence(pattern, subject, frame, run);
    case "MatchMapping":
      return matchMapping(pattern, subject, frame, run);
    case "MatchClass":
      return matchClass(pattern, subject, frame, run);
    case "MatchStar":
      return true;
  }
}
function decided(subject, result, run) {
  if (result !== null) return result;
  return subject.kind === "unknown" ? subject.doubt : run.doubt("what a `match` compares");
}
function all2(results) {
  let doubt = null;
  for (const result of results) {
    if (result === false) return false;
    if (result !== true) doubt ??= result;
  }
  return doubt ?? true;
}
function matchSequence(pattern, subject, frame, run) {
  if (subject.kind !== "list" && subject.kind !== "tuple") {
    return mayBeAnything(subject) ? decided(subject, null, run) : false;
  }
  const items3 = itemsOf(subject, run);
  if (!isItems(items3) || items3.open !== null) return decided(subject, null, run);
  const { values } = items3;
  const star = pattern.patterns.findIndex((part) => part.nodeType === "MatchStar");
  const wanted = pattern.patterns.length;
  if (star === -1 ? values.length !== wanted : values.length < wanted - 1) return false;
  const extra = values.length - wanted + 1;
  return all2(
    pattern.patterns.map((part, index) => {
      if (part.nodeType === "MatchStar") {
        if (part.name !== void 0) setName(part.name, newList(values.slice(index, index + extra), run), frame, run);
        return true;
      }
      const value = values[star !== -1 && index > star ? index + extra - 1 : index];
      return value === void 0 ? false : matches(part, value, frame, run);
    })
  );
}
function mayBeAnything(subject) {
  if (subject.kind === "instance") return subject.cls.unknownBase !== null;
  return ["unknown", "choice", "external"].includes(subject.kind);
}
function matchMapping(pattern, subject, frame, run) {
  if (subject.kind !== "dict") return mayBeAnything(subject) ? decided(subject, null, run) : false;
  const used = /* @__PURE__ */ new Set();
  const result = all2(
    pattern.keys.map((keyNode, index) => {
      const hash = hashOf(evaluate2(keyNode, frame, run));
      const value = hash === null ? void 0 : subject.store.get(hash);
      const inner = pattern.patterns[index];
      if (hash === null || value === void 0 || inner === void 0) return subject.open ?? false;
      used.add(hash);
      return matches(inner, value, frame, run);
    })
  );
  if (result !== false && pattern.rest !== void 0) {
    const rest = subject.store.entries().filter(([key2]) => !used.has(hashOf(key2) ?? ""));
    setName(pattern.rest, newDict(rest, run, { open: subject.open }), frame, run);
  }
  return result;
}
function matchClass(pattern, subject, frame, run) {
  const type = isInstance(subject, evaluate2(pattern.cls, frame, run));
  if (type !== true) return type === false ? false : decided(subject, null, run);
  const named5 = pattern.kwd_attrs.map((name, index) => {
    const inner = pattern.kwd_patterns[index];
    return inner === void 0 ? true : matches(inner, getAttribute(subject, name, run), frame, run);
  });
  const [first3] = pattern.patterns;
  if (first3 === void 0) return all2(named5);
  const names = matchArguments(subject, run);
  if (names === null) return all2([matches(first3, subject, frame, run), ...named5]);
  if (names === "unknown") return run.doubt("a positional class pattern");
  const placed = pattern.patterns.map((inner, index) => {
    const name = names[index];
    return name === void 0 ? false : matches(inner, getAttribute(subject, name, run), frame, run);
  });
  return all2([...placed, ...named5]);
}
function matchArguments(subject, run) {
  const cls = subject.kind === "instance" ? subject.cls : subject.kind === "tuple" ? subject.cls : null;
  if (cls === null) return subject.kind === "host" ? "unknown" : null;
  const own = findAttribute(cls, "__match_args__", run);
  if (own?.kind === "tuple") return own.items.flatMap((item2) => item2.kind === "str" ? [item2.value] : []);
  if (cls.flavour === "dataclass") return matchable(cls);
  return cls.flavour === "namedtuple" ? cls.fields.map(({ name }) => name) : "unknown";
}
function matchable({ fields }) {
  return fields.filter((field2) => field2.inInit && field2.keywordOnly !== true).map(({ name }) => name);
}

// src/python/statements.ts
var BREAK2 = { kind: "break" };
var CONTINUE2 = { kind: "continue" };
function executeBlock(statements, frame, run) {
  for (const statement of statements) {
    const completion = execute(statement, frame, run);
    if (completion !== null) return completion;
  }
  return null;
}
function execute(node, frame, run) {
  run.budget.step();
  run.line = node.lineno;
  switch (node.nodeType) {
    case "Expr":
      evaluate2(node.value, frame, run);
      return null;
    case "Assign": {
      const value = evaluate2(node.value, frame, run);
      for (const target of node.targets) assign(target, value, frame, run);
      return null;
    }
    case "AnnAssign":
      if (node.value !== void 0) assign(node.target, evaluate2(node.value, frame, run), frame, run);
      return null;
    case "AugAssign":
      augment(node, frame, run);
      return null;
    case "If":
      return executeIf(node, frame, run);
    case "For":
    case "AsyncFor":
      return executeFor(node, frame, run);
    case "While":
      return executeWhile(node, frame, run);
    case "With":
    case "AsyncWith":
      return executeWith(node.items, node.body, frame, run);
    case "Try":
    case "TryStar":
      return executeTry(node, frame, run);
    case "Match":
      return executeMatch(node, frame, run);
    case "FunctionDef":
    case "AsyncFunctionDef":
      setName(node.name, defineFunction(node, frame, run), frame, run);
      return null;
    case "ClassDef":
      setName(node.name, defineClass(node, frame, run), frame, run);
      return null;
    case "Return":
      return { kind: "return", value: node.value === void 0 ? NONE2 : evaluate2(node.value, frame, run) };
    case "Break":
      return BREAK2;
    case "Continue":
      return CONTINUE2;
    case "Raise":
      return executeRaise(node, frame, run);
    case "Assert":
      if (truth(evaluate2(node.test, frame, run), run) === false) run.raise("AssertionError", "an assertion fails");
      return null;
    case "Import":
      importNames(node, frame, run);
      return null;
    case "ImportFrom":
      importFrom(node, frame, run);
      return null;
    case "Global":
      for (const name of node.names) frame.scope.elsewhere.set(name, frame.scope.module);
      return null;
    case "Nonlocal":
      for (const name of node.names) {
        const binder = frame.scope.binder(name);
        if (binder !== void 0) frame.scope.elsewhere.set(name, binder);
      }
      return null;
    case "Delete":
      for (const target of node.targets) deleteTarget(target, frame, run);
      return null;
    case "Pass":
    case "TypeAlias":
      return null;
  }
}
function setName(name, value, frame, run) {
  run.write(frame.scope.owner(name).names, name, value);
}
function augment(node, frame, run) {
  const { target } = node;
  if (target.nodeType === "Name") {
    const value = inPlaceOp(node.op, evaluate2(target, frame, run), evaluate2(node.value, frame, run), run);
    setName(target.id, value, frame, run);
  } else if (target.nodeType === "Attribute") {
    const object2 = evaluate2(target.value, frame, run);
    const value = inPlaceOp(node.op, evaluate2(target, frame, run), evaluate2(node.value, frame, run), run);
    assignAttribute(object2, target.attr, value, run);
  } else if (target.nodeType === "Subscript") {
    const object2 = evaluate2(target.value, frame, run);
    const value = inPlaceOp(node.op, evaluate2(target, frame, run), evaluate2(node.value, frame, run), run);
    assignItem(object2, evaluate2(target.slice, frame, run), value, run);
  }
}
function executeIf(node, frame, run) {
  let branch = node;
  for (; ; ) {
    run.line = branch.lineno;
    const test4 = truth(evaluate2(branch.test, frame, run), run);
    if (test4 === true) return executeBlock(branch.body, frame, run);
    if (test4 !== false) {
      const { body: body2, orelse } = branch;
      return undecided(test4, frame, run, statementsAsBranch(body2, frame, run), statementsAsBranch(orelse, frame, run));
    }
    const next = branch.orelse[0];
    if (branch.orelse.length !== 1 || next?.nodeType !== "If") return executeBlock(branch.orelse, frame, run);
    run.budget.step();
    branch = next;
  }
}
function statementsAsBranch(statements, frame, run) {
  return { raises: onlyRaises(statements), execute: () => executeBlock(statements, frame, run) };
}
function onlyRaises(statements) {
  const last = statements.at(-1);
  if (last === void 0) return false;
  if (last.nodeType === "Raise") return true;
  return last.nodeType === "Expr" && last.value.nodeType === "Call" && isExit(last.value.func);
}
function isExit(callee) {
  if (callee.nodeType === "Name") return callee.id === "exit" || callee.id === "quit";
  return callee.nodeType === "Attribute" && callee.attr === "exit";
}
function undecided(doubt, frame, run, first3, second) {
  if (first3.raises && !second.raises) return second.execute();
  if (second.raises && !first3.raises) return first3.execute();
  const { conditions, results } = run.conditions.fork(doubt, false, first3.execute, second.execute);
  return joinCompletions(conditions, results, frame, run);
}
function joinCompletions(conditions, [a, b], frame, run) {
  if (a === void 0) return b ?? null;
  if (b === void 0) return a;
  if (a === null && b === null) return null;
  if (a?.kind === "return" && b?.kind === "return") {
    frame.returned.push({ conditions: [conditions[0]], value: a.value });
    leave(frame.leftover, conditions[1], run);
    return b;
  }
  if (a !== null && b !== null && a.kind === b.kind) return a;
  if (a !== null) {
    leaveOne(a, conditions[0], conditions[1], frame, run);
    return b;
  }
  if (b !== null) leaveOne(b, conditions[1], conditions[0], frame, run);
  return null;
}
function leaveOne(leaving, left, stays, frame, run) {
  const loop = frame.loops.at(-1);
  switch (leaving.kind) {
    case "return":
      frame.returned.push({ conditions: [...run.conditions.active, left], value: leaving.value });
      leave(frame.leftover, stays, run);
      return;
    case "break":
      leave(loop?.broken ?? frame.leftover, stays, run);
      return;
    case "continue":
      leave(loop?.continued ?? frame.leftover, stays, run);
  }
}
function leave(holder, condition, run) {
  holder.push(condition);
  run.conditions.push(condition);
}

// src/python/modules.ts
function inPythonsOrder(found2, first3, run) {
  const rank = ({ folder, doubtful: doubtful2 }) => {
    const path2 = join2(folder, first3);
    if (doubtful2) return 2;
    return run.files.has(`${path2}/__init__.py`) || run.files.has(`${path2}.py`) ? 0 : 1;
  };
  return [0, 1, 2].flatMap((wanted) => found2.filter((each) => rank(each) === wanted));
}
var Modules = class {
  #loaded = /* @__PURE__ */ new Map();
  #main = null;
  #roots;
  /** Folders that the evaluated code has put on `sys.path`. */
  #added = [];
  #searchPaths = /* @__PURE__ */ new Map();
  /** @param roots further folders in which imports are looked for. */
  constructor(roots) {
    this.#roots = roots;
  }
  /** Looks for imports in this folder too. */
  search(folder) {
    if (!this.#added.includes(folder)) this.#added.push(folder);
  }
  searches(folder) {
    return this.#added.includes(folder);
  }
  /** The module that an absolute import means, if the repository has it; `doubtful`: it may mean another. */
  find(name, from, run) {
    const parts = name.split(".");
    for (const { folder, doubtful: doubtful2 } of this.#searched(from, name, run)) {
      const module = this.#below(folder, parts, name, run);
      if (module !== void 0) return { module, doubtful: doubtful2 || isLibrary(parts[0] ?? name) };
    }
    return void 0;
  }
  /** Whether the repository has the module that an absolute import means; nothing is evaluated. */
  has(name, from, run) {
    return this.#searched(from, name, run).some(({ folder }) => {
      const path2 = join2(folder, name.replaceAll(".", "/"));
      return run.files.has(`${path2}.py`) || run.files.isFolder(path2);
    });
  }
  /** The module or package with this name below a package's folder, for relative imports. `parent`: the package's name. */
  inFolder(folder, parent, name, run) {
    if (name === "") return this.#package(folder, parent === "" ? folder : parent, run);
    return this.#below(folder, name.split("."), parent === "" ? name : `${parent}.${name}`, run);
  }
  submodule(parent, name, run) {
    const folder = folderOf2(parent.path);
    if (folder === null) return void 0;
    return this.#below(folder, [name], `${parent.name}.${name}`, run);
  }
  /** The folders that have something of this name, other than the file itself: nobody imports that from within it. */
  #searched(from, name, run) {
    const [first3 = name] = name.split(".");
    const key2 = `${this.#added.length} ${from}`;
    const path2 = this.#searchPaths.get(key2) ?? searchPath(from, this.#loaded.get(from), this.#roots, this.#added, run.files);
    this.#searchPaths.set(key2, path2);
    const found2 = path2.filter(({ folder }) => {
      return run.files.mayImport(folder, first3) && `${join2(folder, name)}.py` !== from;
    });
    return found2.length < 2 ? found2 : inPythonsOrder(found2, first3, run);
  }
  #below(root, parts, name, run) {
    const path2 = join2(root, parts.join("/"));
    const file = `${path2}.py`;
    if (run.files.has(`${path2}/__init__.py`)) {
      this.#initParents(root, parts, name, run);
      return this.load(`${path2}/__init__.py`, name, run);
    }
    if (run.files.has(file)) {
      this.#initParents(root, parts, name, run);
      return this.load(file, name, run);
    }
    return run.files.isFolder(path2) && this.#holdsPython(path2, run) ? this.#package(path2, name, run) : void 0;
  }
  /** Importing `a.b.c` evaluates `a/__init__.py` and `a/b/__init__.py` first. */
  #initParents(root, parts, name, run) {
    const names = name.split(".");
    for (let length2 = 1; length2 < parts.length; length2++) {
      const init = `${join2(root, parts.slice(0, length2).join("/"))}/__init__.py`;
      if (run.files.has(init)) this.load(init, names.slice(0, names.length - parts.length + length2).join("."), run);
    }
  }
  #holdsPython(folder, run) {
    return (run.files.list(folder) ?? []).some((name) => name.endsWith(".py") || run.files.isFolder(join2(folder, name)));
  }
  /** A folder without `__init__.py`. */
  #package(folder, name, run) {
    if (run.files.has(join2(folder, "__init__.py"))) return this.load(join2(folder, "__init__.py"), name, run);
    const known5 = this.#loaded.get(folder);
    if (known5 !== void 0) return known5;
    const module = { kind: "module", name, path: folder, attributes: /* @__PURE__ */ new Map(), open: false };
    this.#loaded.set(folder, module);
    module.attributes.set("__name__", str(name)).set("__path__", packagePath(folder));
    return module;
  }
  /** The module of the file that is evaluated, if it has begun. */
  get main() {
    return this.#main;
  }
  /** The syntax tree of a file; undefined where it cannot be read. */
  parsed(path2, run) {
    const blob = run.files.blob(path2);
    const bytes = blob === void 0 ? void 0 : run.files.read(path2);
    if (blob === void 0 || bytes === void 0) return void 0;
    const start = performance.now();
    const result = run.parses.parse(blob, bytes);
    run.budget.excuse(performance.now() - start);
    return result;
  }
  /** Evaluates the file that is asked for, as Airflow does: what imports it by its own name evaluates it once more. */
  loadMain(path2, name, run) {
    this.#main = newModule(path2, name);
    this.#evaluate(this.#main, run);
    return this.#main;
  }
  /** Evaluates a file once; a circular import sees what is there so far. */
  load(path2, name, run) {
    const known5 = this.#loaded.get(path2);
    if (known5 !== void 0) return known5;
    const module = newModule(path2, name);
    this.#loaded.set(path2, module);
    try {
      this.#evaluate(module, run);
    } catch (error) {
      this.#loaded.delete(path2);
      throw error;
    }
    return module;
  }
  #evaluate(module, run) {
    const { path: path2 } = module;
    const parsed3 = this.parsed(path2, run);
    if (parsed3 === void 0) throw new PyRaise("ImportError", `${path2} cannot be read`, { file: path2, line: 1 });
    if (parsed3.ok) module.attributes.set("__doc__", docstring(parsed3.body));
    if (!parsed3.ok) {
      if (parsed3.kind === "limit") throw new BudgetExceeded(`${path2}: ${parsed3.message}`);
      throw new PyRaise("SyntaxError", parsed3.message, { file: path2, line: parsed3.line });
    }
    const frame = newFrame(module, new Scope("module", null, module.attributes), run);
    run.inFrame(frame, () => {
      executeBlock(parsed3.body, frame, run);
      return NONE2;
    });
  }
};
function newModule(path2, name) {
  const module = { kind: "module", name, path: path2, attributes: /* @__PURE__ */ new Map(), open: false };
  module.attributes.set("__name__", str(name)).set("__file__", str(`${TREE_ROOT}/${path2}`));
  const folder = folderOf2(path2);
  if (folder !== null) module.attributes.set("__path__", packagePath(folder));
  module.attributes.set("__package__", str(folder === null ? name.split(".").slice(0, -1).join(".") : name));
  return module;
}
function docstring([first3]) {
  if (first3?.nodeType !== "Expr" || first3.value.nodeType !== "Constant") return NONE2;
  const text2 = first3.value.value;
  return typeof text2 === "string" ? str(text2) : NONE2;
}
function packagePath(folder) {
  return tuple([str(folder === "" ? TREE_ROOT : `${TREE_ROOT}/${folder}`)]);
}
function folderOf2(path2) {
  if (path2.endsWith("/__init__.py") || path2 === "__init__.py") return parentOf(path2);
  return path2.endsWith(".py") ? null : path2;
}
function parentOf(path2) {
  const slash = path2.lastIndexOf("/");
  return slash === -1 ? "" : path2.slice(0, slash);
}
function join2(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}

// src/python/run.ts
var NEVER_RAISES = /^(logging|warnings|datetime|pendulum|time|random|uuid)\./;
var Run = class {
  budget;
  conditions = new Conditions();
  files;
  parses;
  environment;
  vocabularies;
  modules;
  frames = [];
  /** The exceptions whose handlers are being executed, innermost last. */
  handling = [];
  /** Classes of built-in exceptions, by name. */
  exceptionClasses = /* @__PURE__ */ new Map();
  /** What the `with` statements around the present line have entered, outermost first. */
  entered = [];
  /** How often something was done that may raise, for all that is known, and the last of it. */
  risks = 0;
  lastRisk = "";
  /** Where something was gone through whose order Python does not fix. */
  orderDoubt = null;
  #reversed;
  /** Where the evaluation stands. */
  file = "";
  line = 0;
  /** How many expressions are being evaluated within each other. */
  nesting = 0;
  /** How many calls' arguments are being evaluated, in the present frame. */
  argumentDepth = 0;
  constructor(options) {
    this.budget = new Budget(options.limits);
    this.files = options.files;
    this.parses = options.parses;
    this.vocabularies = options.vocabularies;
    this.environment = options.environment;
    this.modules = new Modules(options.importRoots);
    this.#reversed = options.reversed ?? false;
  }
  /** The value of code that is not there to be read: calling it may do anything. */
  missingCode(reason) {
    return this.unknownFrom({ ...this.doubt(reason), aboutCode: true });
  }
  doubt(reason) {
    return { reason, file: this.file, line: this.line };
  }
  unknown(reason, known5 = {}) {
    this.risk(reason);
    return this.unknownFrom(this.doubt(reason), known5);
  }
  unknownFrom(doubt, known5 = {}) {
    const guess = known5.guess ?? null;
    return { kind: "unknown", doubt, guess, text: known5.text ?? (guess?.kind === "str" ? guess.value : null) };
  }
  /**
   * Items of a set or names in a folder: their order is another on each machine. Whoever has evaluated a file for which
   * `orderDoubt` is set evaluates it once more `reversed`, to see whether the order matters.
   */
  anyOrder(items3, what) {
    if (items3.length < 2) return items3;
    this.orderDoubt ??= this.doubt(`the order of ${what}`);
    return this.#reversed ? [...items3].reverse() : items3;
  }
  raise(type, message) {
    throw new PyRaise(type, message, this, { certain: this.conditions.active.length === 0 });
  }
  /** The value of an import path outside of the repository. */
  resolve(path2) {
    for (const vocabulary of this.vocabularies) {
      const value = vocabulary.resolve(path2, this);
      if (value !== void 0) return value;
    }
    return resolveStandard(path2) ?? external(path2);
  }
  /** The module of an import path outside of the repository: it is no operator class, even where it is named like one. */
  resolveModule(path2) {
    return this.claimed(path2) ? this.resolve(path2) : resolveStandard(path2) ?? external(path2);
  }
  claimed(path2) {
    return this.vocabularies.some((vocabulary) => vocabulary.claims(path2));
  }
  /** A call that nobody knows: vocabularies are told, and its result is the outside's. */
  callUnknown(name, args, callee = {}) {
    const call = {
      name,
      path: callee.path ?? null,
      args,
      self: callee.self ?? null,
      nested: this.argumentDepth > 0,
      isData: callee.isData ?? false,
      member: callee.member ?? null
    };
    if (call.path === null || !NEVER_RAISES.test(call.path)) this.risk(name);
    for (const vocabulary of this.vocabularies) {
      const value = vocabulary.unknownCall?.(call, this);
      if (value !== void 0) return value;
    }
    return callee.path === void 0 ? this.unknown(`the result of ${name}`) : external(`${callee.path}()`, true);
  }
  /** Something was done that may raise. */
  risk(reason) {
    this.risks += 1;
    this.lastRisk = reason;
  }
  /** Sets a name in a namespace; inside an undecided branch it can be taken back. */
  write(names, name, value) {
    this.conditions.write(names, name, value);
  }
  /** Where the construction of an object began, seen from inside the `__init__`s it goes through. */
  constructionOf(self) {
    let place = { file: this.file, line: this.line };
    for (let index = this.frames.length - 1; index >= 0; index--) {
      const frame = this.frames[index];
      if (frame === void 0 || frame.self !== self) break;
      place = frame.caller;
    }
    return place;
  }
  get frame() {
    const frame = this.frames.at(-1);
    if (frame === void 0) throw new Error("no Python code is being evaluated");
    return frame;
  }
  /** Evaluates a body in a new frame and gives the value it returns. */
  inFrame(frame, body2) {
    if (this.frames.length > this.budget.limits.callDepth) {
      throw new BudgetExceeded(`more than ${this.budget.limits.callDepth} calls within each other`);
    }
    const { file, line, argumentDepth } = this;
    this.file = frame.module.path;
    this.argumentDepth = 0;
    this.frames.push(frame);
    try {
      return body2();
    } catch (error) {
      if (error instanceof PyRaise) error.calls.push({ file, line });
      throw error;
    } finally {
      this.frames.pop();
      for (let at = frame.leftover.length - 1; at >= 0; at--) {
        const condition = frame.leftover[at];
        if (condition !== void 0) this.conditions.remove(condition);
      }
      this.file = file;
      this.line = line;
      this.argumentDepth = argumentDepth;
    }
  }
};
function newFrame(module, scope, caller, details = {}) {
  return {
    module,
    scope,
    fn: details.fn ?? null,
    self: details.self ?? null,
    yields: details.yields ?? null,
    returned: [],
    leftover: [],
    loops: [],
    caller: { file: caller.file, line: caller.line }
  };
}
function returnValue(frame, last) {
  if (frame.returned.length === 0) return last;
  const options = frame.returned.flatMap(({ conditions, value }) => {
    const condition = conditions.at(-1);
    return condition === void 0 ? [] : [{ condition, value }];
  });
  const final = frame.leftover.at(-1);
  if (final === void 0) return options.length === 0 ? last : choiceOf(options);
  const same2 = options.every(
    (option) => option.value === last || option.value.kind === "none" && last.kind === "none"
  );
  if (same2) return last.kind === "none" ? NONE2 : last;
  return choiceOf([...options, { condition: final, value: last }]);
}

// src/git/characters.ts
function asCharacters(bytes) {
  return bytes === void 0 ? "" : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

// src/airflow/airflow-version.ts
var ONLY_IN_3 = /^airflow\.sdk(\.|$)/;
var ONLY_IN_2 = /^airflow\.(contrib|utils\.dates\.(?!(?:cron_presets|datetime_to_nano)$)\w+|operators\.(dummy|subdag|\w+_operator)|sensors\.(?!time_sensor\b)\w+_sensor)(\.|$)/;
var FADING = /^airflow\.datasets(\.|$)/;
function versionOfImports(parsed3) {
  const statements = parsed3.ok ? parsed3.body : [];
  const telling = statements.flatMap(
    (statement) => importedNames(statement).flatMap((name) => {
      const fading = FADING.test(name);
      const version = fading || ONLY_IN_2.test(name) ? 2 : ONLY_IN_3.test(name) ? 3 : null;
      return version === null ? [] : [{ version, name, line: statement.lineno, fading }];
    })
  );
  const first3 = telling.find(({ fading }) => !fading) ?? telling[0] ?? null;
  return telling.some(({ version }) => version !== first3?.version) ? null : first3;
}
function importedNames(statement) {
  if (statement.nodeType === "Import") return statement.names.map(({ name }) => name);
  if (statement.nodeType !== "ImportFrom" || statement.level > 0) return [];
  const { module = "" } = statement;
  return module.startsWith("airflow") ? [module, ...statement.names.map(({ name }) => `${module}.${name}`)] : [];
}
var PIN_FILE = /^(?:[^/]+\/)?(?:(?:requirements|constraints)[^/]*\.txt|[^/]*Dockerfile[^/]*|pyproject\.toml|setup\.cfg)$/;
var PINS = [
  /\bapache-airflow(?:-core)?(?:\[[^\]]*\])?\s*(?:===?|~=)\s*([23])\./g,
  /\bapache-airflow(?:-core)?(?:\[[^\]]*\])?\s*>=\s*(2)[\d.]*\s*,\s*<\s*3\b/g,
  /\bapache-airflow(?:-core)?(?:\[[^\]]*\])?\s*>=\s*(3)\b/g,
  /^apache-airflow\s*=\s*(?:\{[^}\n]*version\s*=\s*)?["'][=~^]*([23])\./gm,
  /\/constraints-([23])\.\d+\.\d+\//g,
  /\bapache\/airflow:(?:slim-)?([23])\./g,
  /\bAIRFLOW_VERSION\s*[=:]\s*["']?([23])\.\d/g,
  // Astronomer's images: up to 13 they had numbers of their own.
  /\bastro-runtime:(?:[4-9]|1[0-3])(?=\.\d)()/g,
  /\bruntime:(3)\.\d+-\d/g
];
function isPinFile(path2) {
  return PIN_FILE.test(path2);
}
function pinnedVersion(tree) {
  const found2 = /* @__PURE__ */ new Set();
  for (const file of tree.paths().filter(isPinFile)) {
    const text2 = asCharacters(tree.read(file));
    if (!/airflow|astro/i.test(text2)) continue;
    for (const pin of PINS) for (const [, major] of text2.matchAll(pin)) found2.add(major === "3" ? 3 : 2);
  }
  const [only = null] = found2;
  return found2.size === 1 ? only : null;
}

// src/airflow/airflowignore.ts
function isIgnoreFile(path2) {
  return path2 === ".airflowignore" || path2.endsWith("/.airflowignore");
}
function ignoredBy(tree) {
  const files = tree.paths().filter(isIgnoreFile).map((path2) => readIgnoreFile(tree, path2)).sort((a, b) => a.folder.length - b.folder.length);
  if (files.length === 0) return () => false;
  const lines = files.flatMap((file) => file.lines.map(({ text: text2 }) => text2));
  const only = { glob: lines.some(isGlobOnly), expression: lines.some(isExpressionOnly) };
  const both = only.glob === only.expression;
  const ways = [
    ...both || only.glob ? [withFolders((path2, isFolder) => byGlobs(files, path2, isFolder))] : [],
    ...both || only.expression ? [withFolders((path2) => byExpressions(files, path2))] : []
  ];
  return (path2) => {
    const last = files.findLast(({ folder }) => path2.startsWith(folder));
    if (last === void 0) return false;
    const results = ways.map((way) => way(path2));
    const [first3 = null] = results;
    if (first3 !== null && results.every((result) => result === first3)) return first3;
    const reason = "how Airflow reads `.airflowignore` decides whether it looks at the file";
    return { reason, file: last.path, line: last.lines[0]?.line ?? 1 };
  };
}
function withFolders(ignores) {
  const known5 = /* @__PURE__ */ new Map([["", false]]);
  const isFolderIgnored = (folder) => {
    const before = known5.get(folder);
    if (before !== void 0) return before;
    const result = either(isFolderIgnored(above(folder)), () => ignores(folder, true));
    known5.set(folder, result);
    return result;
  };
  return (path2) => either(isFolderIgnored(above(path2)), () => ignores(path2, false));
}
function either(one2, other2) {
  if (one2 === true) return true;
  const second = other2();
  return one2 === null && second === false ? null : second;
}
function above(path2) {
  return path2.slice(0, Math.max(0, path2.lastIndexOf("/")));
}
function readIgnoreFile(tree, path2) {
  const bytes = tree.read(path2);
  const lines = bytes === void 0 ? [] : new TextDecoder().decode(bytes).split(/\r?\n/);
  return {
    path: path2,
    folder: path2.slice(0, path2.lastIndexOf("/") + 1),
    lines: lines.flatMap((line, index) => {
      const hash = line.indexOf("#");
      const text2 = (hash === -1 ? line : line.slice(0, hash)).trim();
      return text2 === "" ? [] : [toLine(text2, index + 1)];
    })
  };
}
function toLine(text2, line) {
  const negated = text2.startsWith("!");
  return { text: text2, line, negated, asGlob: globTest(negated ? text2.slice(1) : text2), asExpression: expressionTest(text2) };
}
function isExpressionOnly(line) {
  return /[()|\\^$+]|\.\*/.test(line);
}
function isGlobOnly(line) {
  return !isExpressionOnly(line) && /\*|\/$|^[!/]/.test(line);
}
function byGlobs(files, path2, isFolder) {
  let ignored = false;
  for (const { folder, lines } of files) {
    if (!path2.startsWith(folder)) continue;
    const relative2 = path2.slice(folder.length);
    for (const { negated, asGlob } of lines) {
      if (negated === ignored && asGlob(relative2, isFolder)) ignored = !negated;
    }
  }
  return ignored;
}
function byExpressions(files, path2) {
  const here = files.filter(({ folder }) => path2.startsWith(folder));
  const outermost = here[0]?.folder ?? "";
  const results = /* @__PURE__ */ new Set();
  for (let root = outermost; ; root = root.slice(0, root.lastIndexOf("/", root.length - 2) + 1)) {
    results.add(isFound(here, path2.slice(root.length)));
    if (root === "") break;
  }
  const [only = null] = results;
  return results.size === 1 ? only : null;
}
function isFound(files, path2) {
  let result = false;
  for (const { lines } of files) {
    for (const { asExpression } of lines) {
      const found2 = asExpression(path2);
      if (found2 === true) return true;
      if (found2 === null) result = null;
    }
  }
  return result;
}
function globTest(pattern) {
  const onlyFolders = pattern.endsWith("/");
  const rooted = pattern.slice(0, -1).includes("/") || pattern.startsWith("/");
  const segments = pattern.split("/").filter((segment) => segment !== "");
  const wanted = segments.at(-1) === "**" ? [...segments, "*"] : segments;
  const [name] = segments;
  if (!rooted && name !== void 0) {
    return (path2, isFolder) => (isFolder || !onlyFolders) && matchesWildcard(name, path2.slice(path2.lastIndexOf("/") + 1));
  }
  return (path2, isFolder) => (isFolder || !onlyFolders) && matchesPath(wanted, path2.split("/"));
}
function matchesPath(pattern, path2) {
  let reached = withDeep(pattern, /* @__PURE__ */ new Set([0]));
  for (const name of path2) {
    const next = /* @__PURE__ */ new Set();
    for (const index of reached) {
      const segment = pattern[index];
      if (segment === "**") next.add(index);
      else if (segment !== void 0 && matchesWildcard(segment, name)) next.add(index + 1);
    }
    reached = withDeep(pattern, next);
  }
  return reached.has(pattern.length);
}
function withDeep(pattern, reached) {
  const all3 = new Set(reached);
  for (const index of all3) if (pattern[index] === "**") all3.add(index + 1);
  return all3;
}
var MAX_STEPS2 = 1e5;
function expressionTest(pattern) {
  if (/^[*+?]/.test(pattern) || repeatsTwice(pattern)) return () => false;
  const core = pattern.replace(/^(\.\*)+/, "").replace(/(?<!\\)(\.\*)+$/, "");
  const syntax = patternSyntax(core, { ascii: false, multiline: false, dotAll: false });
  if (syntax === null) return () => null;
  const expression = new RegExp(syntax.source, "u");
  return (path2) => syntax.factor * (path2.length + 2) ** (syntax.degree + 1) > MAX_STEPS2 ? null : expression.test(path2);
}
function repeatsTwice(pattern) {
  return !pattern.includes("[") && /(?<!\\)[*+?]\*/.test(pattern);
}

// src/airflow/audit.ts
var PLAIN_KEY = /^[\w.-]+$/;
var KEY = /^[\p{L}\p{N}_.-]+$/u;
var TEMPLATE = /[{}<>*%$]/;
function auditDag(dag, homeless) {
  const found2 = [...problemsOf(dag, homeless)];
  return found2.length === 0 ? dag : { ...dag, complete: false, reasons: [...dag.reasons, ...found2] };
}
function isKey(id) {
  return PLAIN_KEY.test(id) || KEY.test(id);
}
function* problemsOf(dag, homeless) {
  const at = ({ file, line }, reason) => ({ reason, file, line });
  if (dag.complete && !isKey(dag.dagId)) yield at(dag, `'${dag.dagId}' is no dag_id`);
  const ids = /* @__PURE__ */ new Set();
  for (const task of dag.tasks) {
    const { taskId, mapped: mapped2 } = task;
    if (ids.has(taskId)) yield at(task, `task '${taskId}' was read twice`);
    ids.add(taskId);
    if (task.certainty !== "exact") continue;
    if (mapped2 ? TEMPLATE.test(taskId) || taskId === "" : !isKey(taskId)) yield at(task, `'${taskId}' is no task_id`);
    if (task.operator === null || task.operator === "") yield at(task, `the operator of task '${taskId}' was not read`);
  }
  for (const { from, to } of dag.edges) {
    for (const end of [from, to]) {
      if (!ids.has(end)) yield at(dag, `an edge leads to '${end}', which is no task of the DAG`);
    }
  }
  if (homeless && dag.tasks.length === 0) yield at(dag, "no task was read, though the file makes tasks without a DAG");
}

// src/airflow/cycle.ts
function findCycle(dag) {
  const waiting = new Map(dag.tasks.map((task) => [task.taskId, 0]));
  const next = /* @__PURE__ */ new Map();
  for (const { from, to } of dag.edges) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const known5 = next.get(from);
    if (known5 === void 0) next.set(from, [to]);
    else known5.push(to);
  }
  const ready = [...waiting].filter(([, count2]) => count2 === 0).map(([taskId]) => taskId);
  let done = 0;
  for (let taskId = ready.pop(); taskId !== void 0; taskId = ready.pop()) {
    done += 1;
    for (const other2 of next.get(taskId) ?? []) {
      const left = (waiting.get(other2) ?? 0) - 1;
      waiting.set(other2, left);
      if (left === 0) ready.push(other2);
    }
  }
  if (done === waiting.size) return null;
  const stuck = dag.tasks.find((task) => (waiting.get(task.taskId) ?? 0) > 0);
  return {
    kind: "cycle",
    file: dag.file,
    line: stuck?.line ?? dag.line,
    dagId: dag.dagId,
    message: `Cycle detected in DAG: ${dag.dagId}. Faulty task: ${stuck?.taskId ?? "unknown"}`
  };
}

// src/airflow/dag-files.ts
var import_picomatch2 = __toESM(require_picomatch2(), 1);
var LEFT_OUT = /(^|\/)(\.[^/]+|node_modules|site-packages|dist-packages|venv|env|virtualenv|__pycache__|tests?|testing)(\/|$)/;
function findDagFiles(tree, globs, passes = (path2) => mayHoldDag(asCharacters(tree.read(path2)))) {
  const wanted = globs === null || globs.length === 0 ? null : (0, import_picomatch2.default)([...globs], { dot: true });
  const ignored = ignoredBy(tree);
  return tree.paths().filter((path2) => {
    if (!path2.endsWith(".py") || ignored(path2) === true) return false;
    if (wanted === null ? LEFT_OUT.test(folderOf3(path2)) || isTest(path2) : !wanted(path2)) return false;
    return passes(path2);
  });
}
function folderOf3(path2) {
  return path2.slice(0, path2.lastIndexOf("/") + 1);
}
function isTest(path2) {
  return /(^|\/)(test_[^/]*|[^/]*_test|conftest|setup)\.py$/.test(path2);
}
function mayHoldDag(text2) {
  return /dag/i.test(text2) && /airflow/i.test(text2);
}

// src/airflow/either-order.ts
function inEitherOrder(one2, other2, { reason, file, line }) {
  const stopped = other2.open.find(({ kind }) => kind === "budget");
  const depends = stopped === void 0 ? `depends on ${reason}` : `may depend on ${reason}: ${stopped.reason}`;
  const why = { reason: `the structure ${depends}`, file, line };
  const theirs = new Map(other2.dags.map((dag) => [dag.dagId, dag]));
  const ids = new Set(one2.dags.map((dag) => dag.dagId));
  const sameFailures = JSON.stringify(one2.failures) === JSON.stringify(other2.failures);
  const sameDags = one2.dags.length === other2.dags.length && other2.dags.every((dag) => ids.has(dag.dagId));
  return {
    ...one2,
    dags: one2.dags.map((dag) => doubtful(dag, theirs.get(dag.dagId), why)),
    // A failure of one order only is none that is sure.
    failures: sameFailures ? one2.failures : [],
    open: sameFailures && sameDags && stopped === void 0 ? one2.open : [...one2.open, { kind: stopped === void 0 ? "dynamic" : "budget", ...why }]
  };
}
function doubtful(dag, other2, why) {
  if (other2 !== void 0 && structureOf(dag) === structureOf(other2)) return dag;
  const tasks = new Set(other2?.tasks.map((task) => task.taskId));
  const edges = new Set(other2?.edges.map(({ from, to }) => `${from}
${to}`));
  return {
    ...dag,
    complete: false,
    reasons: [...dag.reasons, why],
    tasks: dag.tasks.map((task) => tasks.has(task.taskId) ? task : { ...task, certainty: "unresolved" }),
    edges: dag.edges.map(
      (edge) => edges.has(`${edge.from}
${edge.to}`) ? edge : { ...edge, certainty: "unresolved" }
    )
  };
}
function structureOf({ tasks, edges, complete, schedule, globals }) {
  return JSON.stringify([
    complete,
    tasks.map(({ taskId, mapped: mapped2 }) => [taskId, mapped2]),
    edges,
    schedule,
    globals.length > 0
  ]);
}

// src/airflow/outside-dags.ts
var NAMES_A_DAG = /dags?_?\d*$/i;
var VERB = /^_*(add|as|build|clear|create|define|fetch|find|from|generate|get|init|is|load|make|new|parse|read|register|run|set|setup|test|to|trigger)_/;
var OF_AIRFLOW = /^airflow\.(?!(.*\.)?example_dags\.)|\.subdags\.subdag\.subdag$/;
function makesDags(path2) {
  return NAMES_A_DAG.test(lastName(path2));
}
function outsideDags(module, file) {
  return [...module.attributes].flatMap(([name, value]) => {
    const why = whyUnknown2(name, value);
    return why === null ? [] : [{ reason: `\`${name}\` may be a DAG: it is ${why}`, file, line: 1 }];
  });
}
function whyUnknown2(name, value) {
  if (value.kind === "unknown") return NAMES_A_DAG.test(name) && !isData(value) ? value.doubt.reason : null;
  if (value.kind !== "external") return null;
  const isDag = value.called ? NAMES_A_DAG.test(name) || makesDags(value.path) : isDagItself(value.path);
  return isDag ? `\`${value.path}\`` : null;
}
function isData(value) {
  const { guess } = value;
  return value.isData === true || guess !== null && /^(bool|float|int|str)$/.test(guess.kind);
}
function isDagItself(path2) {
  if (OF_AIRFLOW.test(path2)) return false;
  const name = lastName(path2);
  return NAMES_A_DAG.test(name) && !/^[A-Z]/.test(name) && !VERB.test(name);
}
function lastName(path2) {
  return path2.replace(/\(\)$/, "").split(".").at(-1) ?? "";
}

// src/airflow/vocabulary/literal.ts
function literal2(value) {
  switch (value?.kind) {
    case "str":
    case "int":
    case "float":
    case "bool":
      return value.value;
    case "none":
      return null;
    default:
      return void 0;
  }
}

// src/airflow/vocabulary/trigger-rule.ts
var RULES2 = new Set(
  "all_success all_failed all_done all_done_min_one_success all_done_setup_success always dummy none_failed none_failed_min_one_success none_failed_or_skipped none_skipped one_done one_failed one_success all_skipped".split(" ")
);
function checkTriggerRule(rule, run) {
  if (rule?.kind === "str" && !RULES2.has(rule.value)) {
    run.raise("AirflowException", `The trigger_rule must be one of Airflow's; received '${rule.value}'`);
  }
}
var TriggerRule = class _TriggerRule extends Host {
  typeName = "TriggerRule";
  #rule;
  constructor(rule) {
    super();
    this.#rule = rule;
  }
  text() {
    return this.#rule;
  }
  getAttr(name) {
    if (name === "value") return str(this.#rule);
    return name === "name" ? str(this.#rule.toUpperCase()) : void 0;
  }
  hash() {
    return `s${this.#rule}`;
  }
  equals(other2) {
    return other2 instanceof _TriggerRule ? other2.#rule === this.#rule : other2.kind === "str" && other2.value === this.#rule;
  }
};

// src/airflow/setup-rules.ts
function findLooseSetup(dag, dagId, file) {
  for (const setup of dag.allTasks().filter((task) => task.isSetup)) {
    const loose = [...setup.downstream].find((task) => !task.isTeardown && isOther(triggerRule(task)));
    if (loose === void 0) continue;
    const message = "ValueError: Setup tasks must be followed with trigger rule ALL_SUCCESS.";
    return { kind: "airflow", file, line: loose.line, dagId, message };
  }
  return null;
}
function triggerRule(task) {
  const key2 = hashOf(str("trigger_rule")) ?? "";
  const defaults = [task.settings.get("default_args"), task.group?.defaultArgs, task.dag?.defaultArgs];
  const fallbacks = defaults.map((args) => args?.kind === "dict" ? args.store.get(key2) : void 0);
  return task.settings.get("trigger_rule") ?? fallbacks.find((value) => value !== void 0);
}
function isOther(rule) {
  const text2 = rule instanceof TriggerRule ? rule.text() : literal2(rule);
  return typeof text2 === "string" && text2 !== "all_success";
}

// src/airflow/vocabulary/logger.ts
var LOGGER = external("logging.Logger()", true);

// src/airflow/certainty-of.ts
function simplified(paths) {
  let current = [...paths];
  for (; ; ) {
    if (current.some((path2) => path2.length === 0)) return [[]];
    const merged2 = mergeOnce(current);
    if (merged2 === null) return current;
    current = merged2;
  }
}
function mergeOnce(paths) {
  for (const [index, path2] of paths.entries()) {
    for (const other2 of paths.slice(index + 1)) {
      const joined4 = complement(path2, other2);
      if (joined4 !== null) return [...paths.filter((one2) => one2 !== path2 && one2 !== other2), joined4];
    }
  }
  return null;
}
function complement(a, b) {
  if (a.length !== b.length) return null;
  const different = a.filter((condition) => !b.some((other2) => same(condition, other2)));
  const [only] = different;
  if (only === void 0) return a;
  if (different.length !== 1 || only.loop) return null;
  const opposite = b.some((other2) => other2.id === only.id && other2.branch !== only.branch);
  return opposite ? a.filter((condition) => condition !== only) : null;
}
function same(a, b) {
  return a.id === b.id && a.branch === b.branch;
}
function exclusive(a, b) {
  return a.some((condition) => b.some((other2) => other2.id === condition.id && other2.branch !== condition.branch));
}
function certaintyOf2(paths) {
  const rest = simplified(paths);
  if (rest.some((path2) => path2.length === 0)) return "exact";
  return rest.some((path2) => path2.every((condition) => !condition.loop)) ? "conditional" : "unresolved";
}
function reasonsOf(paths) {
  return simplified(paths).flatMap((path2) => path2.map(conditionReason));
}
function conditionReason({ doubt, loop }) {
  return { ...doubt, reason: `${loop ? "loop over" : "condition on"} ${doubt.reason}` };
}
function dependsOn(what, doubt) {
  return { ...doubt, reason: `${what} depends on ${doubt.reason}` };
}

// src/airflow/vocabulary/contents.ts
var MAX_DEPTH4 = 8;
var MAX_VALUES = 2e4;
function* contents(value, hidden = false) {
  const seen = /* @__PURE__ */ new Set();
  const pending = [{ value, depth: 0 }];
  let count2 = 0;
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    count2 += 1;
    if (count2 > MAX_VALUES) throw new BudgetExceeded(`more than ${MAX_VALUES} values in one argument`);
    yield next.value;
    const inside = itemsIn(next.value, hidden);
    if (inside === null || next.depth >= MAX_DEPTH4 || seen.has(next.value)) continue;
    seen.add(next.value);
    for (let index = inside.length - 1; index >= 0; index--) {
      const item2 = inside[index];
      if (item2 !== void 0) pending.push({ value: item2, depth: next.depth + 1 });
    }
  }
}
function itemsIn(value, hidden) {
  switch (value.kind) {
    case "list":
    case "tuple":
      return value.items;
    case "dict":
      return value.store.entries().map(([, item2]) => item2);
    case "set":
      return [...value.items.values()];
    case "choice":
      return value.options.map((option) => option.value);
    case "unknown":
      return hidden && value.among !== void 0 ? [value.among] : null;
    default:
      return null;
  }
}

// src/airflow/vocabulary/keys.ts
var NO_TEXT = /* @__PURE__ */ new Set([
  "none",
  "bool",
  "int",
  "float",
  "list",
  "tuple",
  "dict",
  "set",
  "path",
  "bytes"
]);
function checkKey(id, world, run) {
  check(id, { pattern: /^[\p{L}\p{N}_.-]+\n?$/u, most: 250, allowed: "dashes, dots and underscores" }, world, run);
}
function checkGroupKey(id, world, run) {
  check(id, { pattern: /^[\p{L}\p{N}_-]+\n?$/u, most: 200, allowed: "dashes and underscores" }, world, run);
}
function check(id, { pattern, most, allowed }, world, run) {
  if (id === void 0) return;
  if (NO_TEXT.has(id.kind)) run.raise("TypeError", `The key has to be a string and is ${id.kind}`);
  if (id.kind !== "str") return;
  if (id.value.length > most && Array.from(id.value).length > most) {
    run.raise(errorOf(world), `The key has to be less than ${most} characters`);
  }
  if (/^[\w-]+$/.test(id.value) || pattern.test(id.value) || dependsOnCheckout(id.value)) return;
  run.raise(errorOf(world), `The key '${id.value}' has to be made of alphanumeric characters, ${allowed} exclusively`);
}
function errorOf({ options: { airflow } }) {
  if (airflow === null) return "Exception";
  return airflow === 2 ? "AirflowException" : "ValueError";
}

// src/airflow/vocabulary/mapped-argument.ts
var MappedArgument = class extends Host {
  typeName = "MappedArgument";
  references;
  constructor(references2) {
    super();
    this.references = references2;
  }
  getItem(_key, run) {
    return run.raise("TypeError", `'MappedArgument' object is not subscriptable`);
  }
  items(run) {
    return run.raise("TypeError", `'MappedArgument' object is not iterable`);
  }
};

// src/airflow/vocabulary/kinds.ts
var CLASSES = {
  task: ["BaseOperator", "AbstractOperator", "DAGNode", "TaskMixin", "DependencyMixin"],
  mapped: ["MappedOperator", "AbstractOperator", "DAGNode", "TaskMixin", "DependencyMixin"],
  group: ["TaskGroup", "DAGNode", "TaskMixin", "DependencyMixin"],
  result: ["XComArg", "TaskMixin", "DependencyMixin"],
  dag: ["DAG"]
};
var FOREIGN = [
  "str",
  "int",
  "float",
  "bool",
  "list",
  "tuple",
  "dict",
  "set",
  "Sequence",
  "Mapping",
  "Path",
  "timedelta"
];
var ALL = /* @__PURE__ */ new Set([...Object.values(CLASSES).flat(), ...FOREIGN]);
function isOfClass(kind, className2) {
  const own = CLASSES[kind];
  if (own.includes(className2)) return true;
  return ALL.has(className2) ? false : null;
}

// src/airflow/vocabulary/xcom.ts
var RETURN_VALUE = "return_value";
var XComObject = class _XComObject extends Host {
  typeName = "XComArg";
  task;
  references;
  #key;
  /** Airflow maps over whole results only; this is an entry of one, or has one in it. */
  hasEntry;
  constructor(task, details = {}) {
    super();
    this.task = task;
    const others = details.others ?? [];
    this.references = [.../* @__PURE__ */ new Set([task, ...others.flatMap((other2) => other2.references)])];
    this.#key = details.key === void 0 ? str(RETURN_VALUE) : details.key;
    this.hasEntry = this.#isEntry || others.some((other2) => other2.hasEntry);
  }
  get #isEntry() {
    return this.#key !== null && !(this.#key.kind === "str" && this.#key.value === RETURN_VALUE);
  }
  isA(className2) {
    return isOfClass("result", className2);
  }
  binaryOp(operator, other2, reflected, run) {
    const results = this.references.map((task) => edgeOperator(task, this, operator, other2, reflected, run));
    return results[0];
  }
  getItem(key2, run) {
    if (this.#key === null) return run.raise("TypeError", "'XComArg' object is not subscriptable");
    if (key2.kind === "int") return run.raise("ValueError", "XComArg only supports str lookup, received int");
    return new _XComObject(this.task, { key: key2 });
  }
  items(run) {
    return run.raise("TypeError", `'XComArg' object is not iterable`);
  }
  enter(run) {
    return this.task.enter(run);
  }
  exit(run) {
    this.task.exit(run);
  }
  /** As Airflow prints it: a template that is filled when the task runs. */
  text() {
    if (this.#key?.kind !== "str" || this.task.idDoubt !== null || this.task.dag?.dagId.kind !== "str") return null;
    return `{{ task_instance.xcom_pull(task_ids='${this.task.taskId}', dag_id='${this.task.dag.dagId.value}', key='${this.#key.value}') }}`;
  }
  getAttr(name, run) {
    switch (name) {
      case "operator":
        return this.task;
      case "map":
      case "zip":
      case "concat":
        return new BoundNative((args) => {
          if (this.#isEntry) run.raise("ValueError", "cannot map against non-return XCom");
          const others = args.positional.filter((value) => value instanceof _XComObject);
          return new _XComObject(this.task, { others: [this, ...others], key: null });
        });
      case "set_downstream":
      case "set_upstream":
        return new BoundNative((args) => {
          const list = args.positional[0] ?? args.named.get("task_or_task_list");
          if (list !== void 0) for (const task of this.references) relate(task, list, name === "set_upstream", run);
          return NONE2;
        });
      case "as_setup":
        return new BoundNative(() => {
          for (const task of this.references) task.isSetup = true;
          return this;
        });
      case "as_teardown":
        return new BoundNative((args) => {
          for (const task of this.references) task.asTeardown(args.named.get("setups"), run);
          return this;
        });
      case "is_setup":
      case "is_teardown":
      case "task_id":
      case "dag":
      case "node_id":
      case "roots":
      case "leaves":
        return this.task.getAttr(name, run);
      case "output":
        return run.raise("AttributeError", "'XComArg' object has no attribute 'output'");
      default:
        return void 0;
    }
  }
  setAttr(name, value, run) {
    this.task.setAttr(name, value, run);
  }
};

// src/airflow/vocabulary/nodes.ts
function nodeOf(value) {
  if (value instanceof TaskObject || value instanceof GroupObject) return value;
  if (value instanceof XComObject) return value.task;
  return value.kind === "instance" && value.host !== null ? nodeOf(value.host) : null;
}
function taskOf(value) {
  const node = nodeOf(value);
  return node instanceof TaskObject ? node : null;
}
function dagsReachedBy(value) {
  const dags = /* @__PURE__ */ new Set();
  for (const one2 of contents(value, true)) {
    if (one2 instanceof DagObject) dags.add(one2);
    const dag = nodeOf(one2)?.dag ?? null;
    if (dag !== null) dags.add(dag);
  }
  return [...dags];
}

// src/airflow/vocabulary/label.ts
var LabelObject = class extends Host {
  typeName = "Label";
  #before = [];
  #after = [];
  /** `others >> label` where `upstream`, else `label >> others`. */
  link(others, upstream, run) {
    const added = others.kind === "list" || others.kind === "tuple" ? others.items : [others];
    if (upstream) this.#before.push(...added);
    else this.#after.push(...added);
    run.budget.items(this.#before.length + this.#after.length);
    if (this.#before.length === 0 || this.#after.length === 0) return;
    const all3 = [...this.#before, ...this.#after];
    if (new Set(all3.map(groupOf)).size !== 1) {
      this.#before = this.#before.map(asGroup);
      this.#after = this.#after.map(asGroup);
    }
    for (const value of upstream ? this.#after : this.#before) {
      const node = nodeOf(value);
      if (node !== null) relate(node, others, upstream, run);
    }
  }
  binaryOp(operator, other2, reflected, run) {
    if (operator !== "RShift" && operator !== "LShift") return void 0;
    this.link(other2, operator === "RShift" === reflected, run);
    return reflected ? this : other2;
  }
};
function groupOf(value) {
  const node = nodeOf(value);
  if (node instanceof GroupObject) return node.parent ?? node;
  return node?.group ?? node?.dag?.root ?? null;
}
function asGroup(value) {
  const node = value instanceof XComObject ? null : nodeOf(value);
  const group = node instanceof GroupObject ? node.parent : node?.group ?? null;
  return group === null || group.label === null ? value : group;
}

// src/airflow/vocabulary/opaque.ts
function opaqueGroup(world, path2, groupId, args, run) {
  const name = path2.slice(path2.lastIndexOf(".") + 1);
  const taskId = run.unknown(`what ${name} '${groupId}' holds`, { text: `${groupId}.*` });
  const opaque = `the tasks of the ${name} '${groupId}' are not in the repository`;
  return makeTask(world, { operator: path2, taskId, args, opaque }, run);
}
function opaqueResult(value, dag, run) {
  const { world } = dag;
  const known5 = world.opaque.get(value);
  if (known5 !== void 0) return known5;
  const name = /(\w+)[^\w]*$/.exec(value.path)?.[1] ?? "something";
  const taken = [...world.opaque.values()].filter((task2) => task2.taskId.startsWith(`${name}()`)).length;
  const taskId = run.unknown(`what \`${value.path}\` makes`, { text: `${name}()${taken === 0 ? "" : `__${taken}`}` });
  const opaque = `the tasks that \`${value.path}\` makes are not in the repository`;
  const task = makeTask(world, { operator: value.path, taskId, args: NO_ARGUMENTS, dag, opaque }, run);
  world.opaque.set(value, task);
  return task;
}

// src/airflow/vocabulary/setup-teardown.ts
var SetupState = class {
  #setup = [];
  #setupsBefore = [];
  #teardown = [];
  #teardownsBefore = [];
  /** Teardowns found behind the entered setup, and setups found before the entered teardown. */
  #behind = [];
  #behindBefore = [];
  #before = [];
  #beforeBefore = [];
  #inside = /* @__PURE__ */ new Map();
  #active = false;
  /** Told of every new task. */
  note(task) {
    if (!this.#active) return;
    for (const around of [this.#setup, this.#teardown]) {
      if (around.length === 0) continue;
      const key2 = keyOf2(around);
      const known5 = this.#inside.get(key2);
      if (known5 === void 0) this.#inside.set(key2, [task]);
      else known5.push(task);
    }
  }
  enter(tasks, run) {
    const [first3] = tasks;
    this.#active = true;
    if (first3 === void 0) return;
    if (!first3.isTeardown && !first3.isSetup) {
      run.raise("AirflowException", "Only setup/teardown tasks can be used as context managers.");
    }
    if (first3.isTeardown) {
      if (this.#teardown.length > 0 && !sameTasks(this.#teardown, tasks)) this.#teardownsBefore.push(this.#teardown);
      this.#teardown = tasks;
      const setups = nearest(first3, "upstream", (task) => task.isSetup);
      if (this.#before.length > 0 && !sameTasks(this.#before, setups)) this.#beforeBefore.push(this.#before);
      this.#before = setups;
    } else {
      if (this.#setup.length > 0 && !sameTasks(this.#setup, tasks)) this.#setupsBefore.push(this.#setup);
      this.#setup = tasks;
      const teardowns = nearest(first3, "downstream", (task) => task.isTeardown);
      if (this.#behind.length > 0 && !sameTasks(this.#behind, teardowns)) this.#behindBefore.push(this.#behind);
      this.#behind = teardowns;
    }
  }
  leave(run) {
    this.#wireSetup(run);
    this.#wireTeardown(run);
    this.#restore(run);
    this.#active = false;
  }
  #wireSetup(run) {
    const work = this.#work(this.#setup);
    const [first3] = work;
    const last = work.at(-1);
    if (first3 === void 0 || last === void 0) return;
    const roots = work.filter((task) => task.upstream.size === 0);
    join3(this.#setup, roots.length === 0 ? [first3] : roots, run);
    const leaves = work.filter((task) => task.downstream.size === 0);
    join3(this.#teardown.length > 0 ? this.#teardown : leaves.length === 0 ? [last] : leaves, this.#behind, run);
  }
  #wireTeardown(run) {
    const work = this.#work(this.#teardown);
    const [first3] = work;
    const last = work.at(-1);
    if (first3 === void 0 || last === void 0) return;
    const leaves = work.filter((task) => task.downstream.size === 0);
    join3(leaves.length === 0 ? [last] : leaves, this.#teardown, run);
    const roots = work.filter((task) => task.upstream.size === 0);
    join3(this.#before, this.#setup.length > 0 ? this.#setup : roots.length === 0 ? [first3] : roots, run);
  }
  #work(around) {
    if (around.length === 0) return [];
    return (this.#inside.get(keyOf2(around)) ?? []).filter((task) => !task.isSetup && !task.isTeardown);
  }
  /** Outer setups run before inner ones, inner teardowns before outer ones. */
  #restore(run) {
    const [setup, teardown, behind, before] = [this.#setup, this.#teardown, this.#behind, this.#before];
    this.#setup = this.#setupsBefore.pop() ?? [];
    join3(this.#setup, setup, run);
    this.#teardown = this.#teardownsBefore.pop() ?? [];
    join3(teardown, this.#teardown, run);
    this.#behind = this.#behindBefore.pop() ?? [];
    join3(behind, this.#behind, run);
    this.#before = this.#beforeBefore.pop() ?? [];
    join3(this.#before, before, run);
    this.#inside.delete(keyOf2(setup));
    this.#inside.delete(keyOf2(teardown));
  }
};
function keyOf2(tasks) {
  return tasks.map((task) => `${task.serial}`).join(",");
}
function sameTasks(a, b) {
  return keyOf2(a) === keyOf2(b);
}
function join3(first3, then, run) {
  for (const task of first3) if (then.length > 0) relate(task, tuple(then), false, run);
}
function nearest(task, side, wanted) {
  let level = [...task[side]];
  const seen = /* @__PURE__ */ new Set([task]);
  while (level.length > 0) {
    const found2 = level.filter(wanted);
    if (found2.length > 0) return found2;
    for (const one2 of level) seen.add(one2);
    level = level.flatMap((one2) => [...one2.downstream, ...one2.upstream]).filter((one2) => !seen.has(one2));
  }
  return [];
}
var SetupContext = class extends Host {
  typeName = "SetupTeardownContext";
  #world;
  constructor(world) {
    super();
    this.#world = world;
  }
  getAttr(name, run) {
    if (name !== "add_task") return void 0;
    return new BoundNative((args) => {
      for (const value of args.positional) {
        const task = value.kind === "host" ? value.getAttr?.("operator", run) : void 0;
        if (task !== void 0 && isTask(task)) this.#world.setups.note(task);
      }
      return NONE2;
    });
  }
};
function isTask(value) {
  return value.kind === "host" && "taskId" in value && "isSetup" in value;
}
var ContextWrapper = class extends Host {
  typeName = "ContextWrapper";
  #world;
  tasks;
  constructor(world, tasks) {
    super();
    this.#world = world;
    this.tasks = tasks;
  }
  enter(run) {
    this.#world.setups.enter(this.tasks, run);
    return new SetupContext(this.#world);
  }
  exit(run) {
    this.#world.setups.leave(run);
  }
};

// src/airflow/vocabulary/relations.ts
function edgeOperator(node, self, operator, other2, reflected, run) {
  if (operator !== "RShift" && operator !== "LShift") return void 0;
  const upstream = operator === "LShift" !== reflected;
  relate(node, other2, upstream, run);
  return reflected ? self : other2;
}
function relate(node, others, upstream, run) {
  run.budget.step();
  if (node instanceof GroupObject) {
    if (upstream) noteUpstream(node, others);
    const ends = upstream ? node.roots() : node.ends(run);
    for (const task of ends) relateTask(task, others, upstream, run);
    if (ends.length === 0) noteUnknown(node.dag, others);
  } else relateTask(node, others, upstream, run);
}
function noteUpstream(group, others) {
  const list = others.kind === "list" || others.kind === "tuple" ? others.items : [others];
  for (const other2 of list) {
    const node = nodeOf(other2);
    const tasks = other2 instanceof XComObject ? other2.references : node === null || node instanceof GroupObject ? [] : [node];
    for (const task of tasks) group.upstream.add(task);
  }
}
function noteUnknown(dag, others) {
  if (others.kind === "unknown") dag.doubtFrom("edge to", others.doubt);
}
function relateTask(task, others, upstream, run) {
  if (others.kind === "list" && others.view === void 0 || others.kind === "tuple") {
    const items3 = itemsOf(others, run);
    if (!isItems(items3)) {
      unknownEnd(task, items3);
      return;
    }
    if (items3.open !== null) unknownEnd(task, items3.open);
    for (const item2 of items3.values) relateOne(task, item2, upstream, run);
    return;
  }
  relateOne(task, others, upstream, run);
}
function relateOne(task, other2, upstream, run) {
  if (other2 instanceof LabelObject) {
    if (task.dag === null) run.raise("AirflowException", NO_DAG);
    other2.link(task, !upstream, run);
    return;
  }
  if (other2 instanceof ContextWrapper) {
    for (const one2 of other2.tasks) relateOne(task, one2, upstream, run);
    return;
  }
  if (other2 instanceof XComObject) {
    for (const end of other2.references) link(upstream ? end : task, upstream ? task : end, run);
    return;
  }
  const node = nodeOf(other2);
  if (node === null) {
    notANode(task, other2, upstream, run);
    return;
  }
  if (node instanceof GroupObject && !upstream) node.upstream.add(task);
  const ends = node instanceof GroupObject ? upstream ? node.leaves() : node.roots() : [node];
  for (const end of ends) link(upstream ? end : task, upstream ? task : end, run);
}
function notANode(task, other2, upstream, run) {
  switch (other2.kind) {
    case "choice":
      for (const option of other2.options) {
        run.conditions.under(option.condition, () => {
          if (option.value.kind !== "none") relateTask(task, option.value, upstream, run);
        });
      }
      return;
    case "unknown":
      unknownEnd(task, other2.doubt);
      return;
    case "external":
      if (task.dag === null || !other2.called) unknownEnd(task, run.doubt(`\`${other2.path}\``));
      else relateOne(task, opaqueResult(other2, task.dag, run), upstream, run);
      return;
    case "none":
    case "str":
    case "int":
    case "bool":
    case "dict":
    case "set":
    case "list":
    case "tuple":
    case "function":
    case "iterator":
      run.raise("AttributeError", `'${TYPE_NAMES[other2.kind]}' object has no attribute 'update_relative'`);
      return;
    case "host":
      unknownEnd(task, run.doubt(`a ${other2.typeName}`));
      return;
    default:
      unknownEnd(task, run.doubt(`a ${other2.kind}`));
  }
}
var NO_DAG = "Tried to create relationships between tasks that don't have DAGs yet.";
var TYPE_NAMES = {
  none: "NoneType",
  str: "str",
  int: "int",
  bool: "bool",
  dict: "dict",
  set: "set",
  list: "list",
  tuple: "tuple",
  function: "function",
  iterator: "generator"
};
function unknownEnd(task, doubt) {
  task.dag?.doubt({ ...doubt, reason: `edge between '${task.taskId}' and ${doubt.reason}` });
}
function link(from, to, run) {
  const dag = from.dag ?? to.dag;
  if (dag === null) {
    run.raise("AirflowException", NO_DAG);
  }
  if (from.dag !== null && to.dag !== null && from.dag !== to.dag) {
    run.raise("AirflowException", "Tried to set relationships between tasks in more than one DAG");
  }
  for (const task of [from, to]) {
    if (task.dag === null && task.mapped) {
      throw new PyRaise("AirflowException", `mapped task '${task.taskId}' without a DAG`, run, { certain: false });
    }
    task.join(dag, run);
  }
  dag.addEdge(from, to, [...run.conditions.active], run.line);
}
function linkResult(from, to, run) {
  if (from === to) return;
  link(from, to, run);
}

// src/airflow/vocabulary/place.ts
var PLACES = ["dag", "task_group", "parent_group"];
function doubtPlace(args, world, run) {
  for (const name of PLACES) {
    const value = args.named.get(name);
    const doubt = value === void 0 ? null : whyUnknown3(value, run);
    if (value === void 0 || doubt === null) continue;
    const dags = new Set(dagsReachedBy(value));
    if (world.currentDag !== null) dags.add(world.currentDag);
    for (const dag of dags) dag.doubtFrom("a task or group is given to", doubt);
    if (dags.size === 0)
      world.open.push({ ...doubt, reason: `a task is given to a DAG that depends on ${doubt.reason}` });
    return doubt;
  }
  return null;
}
function whyUnknown3(value, run) {
  switch (value.kind) {
    case "unknown":
      return value.doubt;
    case "choice":
      return value.options[0]?.condition.doubt ?? null;
    case "external":
      return run.doubt(`\`${value.path}\``);
    default:
      return null;
  }
}

// src/airflow/vocabulary/suffixes.ts
var Suffixes = class {
  #highest = /* @__PURE__ */ new Map();
  note(id) {
    const [, core, digits] = /^(.+)__(\d+)$/s.exec(id) ?? [];
    if (core === void 0 || digits === void 0) return;
    this.#highest.set(core, Math.max(Number(digits), this.#highest.get(core) ?? 0));
  }
  /** The highest number in use behind an id without one; null for none. */
  highest(core) {
    return this.#highest.get(core) ?? null;
  }
};
function coreOf(id) {
  return id.replace(/__\d+$/, "");
}

// src/airflow/vocabulary/make-task.ts
var NEVER_TEMPLATES = new Set(
  "task_id owner email email_on_retry email_on_failure retries retry_delay retry_exponential_backoff max_retry_delay start_date end_date depends_on_past ignore_first_depends_on_past wait_for_past_depends_before_skipping wait_for_downstream dag params default_args priority_weight weight_rule queue pool pool_slots sla execution_timeout on_execute_callback on_failure_callback on_success_callback on_retry_callback on_skipped_callback pre_execute post_execute trigger_rule resources run_as_user task_concurrency max_active_tis_per_dag max_active_tis_per_dagrun executor executor_config do_xcom_push multiple_outputs inlets outlets task_group doc doc_md doc_json doc_yaml doc_rst task_display_name map_index_template python_callable".split(" ")
);
function makeTask(world, request, run) {
  const { named: named5 } = request.args;
  const lost = doubtPlace(request.args, world, run) !== null;
  const dag = lost ? null : dagOf(named5.get("dag")) ?? request.dag ?? world.currentDag;
  const group = lost ? null : groupFor(request, world, dag, run);
  if (request.mapped === true && group?.isMapped === true) {
    run.raise("NotImplementedError", "operator expansion in an expanded task group is not yet supported");
  }
  if (request.mapped !== true) checkKey(request.taskId, world, run);
  const label = idText(request.taskId, run);
  const idDoubt = label.doubt ?? (group?.prefixes === true ? group.idDoubt : null);
  const taskId = group?.childId(label.text) ?? label.text;
  const unique2 = request.suffix === true && dag !== null && idDoubt === null ? withSuffix(taskId, dag) : taskId;
  checkTriggerRule(named5.get("trigger_rule"), run);
  const task = new TaskObject(
    world,
    {
      taskId: unique2,
      idDoubt,
      operator: request.operator,
      mapped: request.mapped ?? false,
      opaque: request.opaque ?? null,
      group,
      settings: named5
    },
    run
  );
  checkGroupIds(task, dag, run);
  if (dag !== null) task.join(dag, run);
  if (dag === null && idDoubt === null && group?.children.some((child2) => child2 instanceof TaskObject && child2.taskId === unique2) === true) {
    run.raise("DuplicateTaskIdFound", `Task id '${unique2}' has already been added to the DAG`);
  }
  group?.put(task, run);
  if (!task.mapped) world.setups.note(task);
  const fields = request.fields ?? null;
  const own = [...named5].flatMap(
    ([name, value]) => fields === null ? NEVER_TEMPLATES.has(name) ? [] : [value] : fields.includes(name) ? [value] : []
  );
  const link2 = fields === null && isForeign(request.operator) ? linkPerhaps : linkResults;
  for (const value of own) link2(value, task, run);
  for (const value of request.inputs ?? []) link2(value, task, run);
  task.templateFields = fields === null ? null : new Set(fields);
  const child = dagOf(named5.get("subdag"));
  if (child !== null) {
    child.isSubdag = true;
    world.registered.add(child);
  }
  return task;
}
function isForeign(operator) {
  return operator.includes(".") && !operator.startsWith("airflow.") && !operator.startsWith("@");
}
function checkGroupIds(task, dag, run) {
  if (dag?.root.usedIds.has(task.taskId) === true && task.idDoubt === null) {
    run.raise("DuplicateTaskIdFound", `Task id '${task.taskId}' has already been added to the DAG`);
  }
}
function groupFor(request, world, dag, run) {
  const given = groupOf2(request.args.named.get("task_group"));
  if (given !== null) return given;
  const current = world.currentGroup(dag);
  if (dag !== null || current === null) return current;
  if (request.mapped === true) return null;
  const { airflow } = world.options;
  if (airflow === null)
    current.dag.doubt({ ...run.doubt(""), reason: "a task without a DAG is in a task group in Airflow 2" });
  return airflow === 2 ? current : null;
}
function dagOf(value) {
  if (value instanceof DagObject) return value;
  return value?.kind === "instance" && value.host instanceof DagObject ? value.host : null;
}
function groupOf2(value) {
  if (value instanceof GroupObject) return value;
  return value?.kind === "instance" && value.host instanceof GroupObject ? value.host : null;
}
function idText(value, run) {
  switch (value?.kind) {
    case "str":
      if (dependsOnCheckout(value.value)) return { text: "*", doubt: run.doubt("the folder of the checkout") };
      return { text: value.value, doubt: null };
    case "unknown":
      return { text: value.text ?? "*", doubt: value.doubt };
    case "choice":
      return { text: "*", doubt: value.options[0]?.condition.doubt ?? run.doubt("a condition") };
    case "external":
      return { text: "*", doubt: run.doubt(`\`${value.path}\``) };
    case "host": {
      const text2 = plainText(value, run);
      return text2 === null ? { text: "*", doubt: run.doubt(`a ${value.typeName}`) } : { text: text2, doubt: null };
    }
    default:
      return { text: "*", doubt: run.doubt(value === void 0 ? "arguments that are not known" : `a ${value.kind}`) };
  }
}
function withSuffix(taskId, dag) {
  if (!dag.tasks.has(taskId)) return taskId;
  const core = coreOf(taskId);
  return `${core}__${(dag.suffixes.highest(core) ?? 0) + 1}`;
}
function checkMappable(values, run) {
  for (const value of values) {
    for (const one2 of contents(value)) {
      if (!(one2 instanceof XComObject) || !one2.hasEntry) continue;
      run.raise("ValueError", `cannot map over XCom with custom key from ${one2.task.taskId}`);
    }
  }
}
var PLAIN3 = /* @__PURE__ */ new Set(["str", "int", "float", "bool", "none", "external", "function"]);
function linkResults(value, task, run) {
  if (PLAIN3.has(value.kind)) return;
  for (const reference of references(value)) linkResult(reference, task, run);
  const doubt = doubtOfResults(value);
  if (doubt !== null) task.dag?.doubtFrom(`what '${task.taskId}' gets depends on`, doubt);
}
function doubtOfResults(value) {
  const known5 = new Set(references(value));
  for (const one2 of contents(value)) {
    if (one2.kind === "unknown" && one2.among !== void 0) {
      if (references(one2.among, true).some((task) => !known5.has(task))) return one2.doubt;
    } else if (known5.size > 0 && (one2.kind === "list" || one2.kind === "tuple") && one2.open !== null) return one2.open;
  }
  return null;
}
function linkPerhaps(value, task, run) {
  const doubt = run.doubt(`which arguments of \`${task.operator}\` are templates`);
  run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt, loop: false }, () => {
    linkResults(value, task, run);
  });
}
function references(value, hidden = false) {
  const tasks = /* @__PURE__ */ new Set();
  for (const one2 of contents(value, hidden)) {
    if (one2 instanceof XComObject || one2 instanceof MappedArgument) for (const task of one2.references) tasks.add(task);
  }
  return [...tasks];
}

// src/airflow/vocabulary/task-object.ts
var TaskObject = class _TaskObject extends Host {
  typeName = "operator";
  world;
  taskId;
  idDoubt;
  operator;
  mapped;
  opaque;
  group;
  settings;
  file;
  line;
  /** The conditions under which it is there. */
  path;
  /** Told apart from every other task of the file by this number. */
  serial;
  /** Names of the fields whose values make edges when they are set later; null: any. */
  templateFields = /* @__PURE__ */ new Set();
  dag = null;
  isSetup = false;
  isTeardown = false;
  upstream = /* @__PURE__ */ new Set();
  downstream = /* @__PURE__ */ new Set();
  constructor(world, details, run) {
    super();
    this.world = world;
    this.serial = world.serial(this);
    this.taskId = details.taskId;
    this.idDoubt = details.idDoubt;
    this.operator = details.operator;
    this.mapped = details.mapped;
    this.opaque = details.opaque ?? null;
    this.group = details.group;
    this.settings = new Map(details.settings);
    this.file = run.file;
    this.line = run.line;
    this.path = [...run.conditions.active];
  }
  join(dag, run) {
    if (this.dag === dag) return;
    if (this.dag !== null)
      run.raise("AirflowException", `The DAG assigned to task '${this.taskId}' can not be changed.`);
    const later = run.conditions.active.filter((condition) => !this.path.includes(condition));
    if (later.length > 0) this.path = [...this.path, ...later];
    dag.add(this, run);
    this.dag = dag;
    if (this.group !== null) return;
    dag.root.children.push(this);
    const around = this.world.groupStack.at(-1);
    if (around !== void 0) {
      dag.doubt({
        ...run.doubt(""),
        reason: `the task '${this.taskId}' gets its DAG inside of the group '${around.groupId ?? ""}'`
      });
    }
  }
  isA(className2) {
    if (this.opaque !== null) return null;
    const known5 = isOfClass(this.mapped ? "mapped" : "task", className2);
    return known5 ?? (!this.mapped && this.operator.endsWith(`.${className2}`) ? true : null);
  }
  binaryOp(operator, other2, reflected, run) {
    return edgeOperator(this, this, operator, other2, reflected, run);
  }
  getItem(_key, run) {
    return run.raise("TypeError", `'${this.operator}' object is not subscriptable`);
  }
  enter(run) {
    this.world.setups.enter([this], run);
    return new SetupContext(this.world);
  }
  exit(run) {
    this.world.setups.leave(run);
  }
  getAttr(name, run) {
    switch (name) {
      case "task_id":
      case "node_id":
        return this.idDoubt === null ? str(this.taskId) : run.unknownFrom(this.idDoubt, { text: this.taskId });
      case "label":
        return str(this.taskId.slice(this.taskId.lastIndexOf(".") + 1));
      case "dag":
        return this.dag ?? NONE2;
      case "dag_id":
        return this.dag?.dagId ?? NONE2;
      case "output":
        return new XComObject(this);
      case "operator":
        return this;
      case "task_group":
        return this.group ?? NONE2;
      case "set_downstream":
      case "set_upstream":
        return new BoundNative((args) => {
          const list = args.positional[0] ?? args.named.get("task_or_task_list");
          if (list !== void 0) relate(this, list, name === "set_upstream", run);
          return NONE2;
        });
      case "upstream_task_ids":
      case "downstream_task_ids": {
        const related = name === "upstream_task_ids" ? this.upstream : this.downstream;
        return newSet(
          [...related].map((task) => str(task.taskId)),
          run
        );
      }
      case "get_direct_relatives":
        return new BoundNative((args) => {
          const upstream = literal2(argument(args, 0, "upstream")) === true;
          return newList([...upstream ? this.upstream : this.downstream], run);
        });
      case "upstream_list":
      case "downstream_list":
        return newList([...name === "upstream_list" ? this.upstream : this.downstream], run);
      case "as_setup":
        return new BoundNative(() => {
          this.isSetup = true;
          return this;
        });
      case "as_teardown":
        return new BoundNative((args) => {
          this.asTeardown(args.named.get("setups"), run);
          return this;
        });
      case "is_setup":
        return bool(this.isSetup);
      case "is_teardown":
        return bool(this.isTeardown);
      case "has_dag":
        return new BoundNative(() => bool(this.dag !== null));
      case "roots":
      case "leaves":
        return newList([this], run);
      case "add_inlets":
      case "add_outlets":
        return new BoundNative(() => NONE2);
      case "log":
      case "logger":
        return this.settings.get(name) ?? LOGGER;
      default:
        return this.settings.get(name);
    }
  }
  setAttr(name, value, run) {
    if (name === "dag" && value instanceof DagObject) this.join(value, run);
    else if (name === "is_setup") this.isSetup = value.kind === "bool" && value.value;
    else if (name === "is_teardown") this.isTeardown = value.kind === "bool" && value.value;
    else if (name === "task_id") this.#rename(value, run);
    else if (name === "task_group" && groupOf2(value) !== null && run.conditions.active.length === 0)
      this.group = groupOf2(value);
    else {
      this.settings.set(name, value);
      if (this.templateFields?.has(name) === true) linkResults(value, this, run);
      else if (this.templateFields === null) {
        const link2 = this.operator.startsWith("airflow.") ? linkResults : linkPerhaps;
        link2(value, this, run);
      }
    }
  }
  /** A task that is nowhere yet simply has another id then. */
  #rename(id, run) {
    if (id.kind === "str" && id.value === this.taskId) return;
    const isAlone = this.dag === null && this.upstream.size === 0 && this.downstream.size === 0;
    if (id.kind === "str" && isAlone && run.conditions.active.length === 0) this.taskId = id.value;
    else if (this.dag === null) this.idDoubt = run.doubt(`a change of the id '${this.taskId}'`);
    else this.dag.doubt({ ...run.doubt(""), reason: `the id of task '${this.taskId}' is changed` });
  }
  /** `as_teardown(setups=…)`: each setup runs before the teardown. */
  asTeardown(setups, run) {
    this.isTeardown = true;
    if (setups === void 0) return;
    const items3 = setups.kind === "list" || setups.kind === "tuple" ? itemsOf(setups, run) : { values: [setups], open: null };
    if (!isItems(items3)) return;
    for (const value of items3.values) {
      const node = value instanceof XComObject ? value.task : value;
      if (!(node instanceof _TaskObject)) {
        this.dag?.doubt({ ...run.doubt(""), reason: `the setups of '${this.taskId}' are not known` });
        continue;
      }
      node.isSetup = true;
      relate(node, this, false, run);
    }
  }
};

// src/airflow/vocabulary/group-add.ts
function addByHand(group, given, run) {
  const child = given.kind === "instance" ? given.host ?? given : given;
  if (group.isPutting(child, run)) return given;
  if (!(child instanceof TaskObject) || run.conditions.active.length > 0) {
    group.dag.doubt({ ...run.doubt(""), reason: "a task is added to a group by hand" });
    return given;
  }
  const { world } = group.dag;
  const present = child.group ?? child.dag?.root ?? null;
  if (present !== null && present !== group) {
    if (world.groupStack.length === 0) {
      const where = `'${child.taskId}' to '${group.groupId ?? ""}' (already in group '${present.groupId ?? ""}')`;
      return run.raise("TaskAlreadyInTaskGroup", `cannot add ${where}`);
    }
    const { children } = present;
    children.splice(children.indexOf(child), 1);
  }
  child.group = group;
  if (child.idDoubt === null && group.children.some((other2) => other2 instanceof TaskObject && other2.taskId === child.taskId)) {
    return run.raise("DuplicateTaskIdFound", `Task id '${child.taskId}' has already been added to the DAG`);
  }
  group.children.push(child);
  return given;
}

// src/airflow/vocabulary/group-object.ts
var GroupObject = class extends Host {
  typeName = "TaskGroup";
  dag;
  parent;
  /** The group's own id without its parents' prefix; null for a DAG's root group. */
  label;
  prefixes;
  children = [];
  usedIds;
  usedSuffixes;
  defaultArgs;
  /** The object of a class of the repository that extends `TaskGroup`. */
  owner = null;
  /** What an `add` of the repository is given, and whether that surely goes on to Airflow's. */
  #adding = null;
  /** Why its id is not known; then nor are the ids of what is in it. */
  idDoubt = null;
  /** Tasks that were put before the group itself, whatever it held. */
  upstream = /* @__PURE__ */ new Set();
  /** Tasks whose results a mapped group is expanded over; null for a group that is not mapped. */
  #mappedOver;
  constructor(dag, parent, label, prefixes, mappedOver = null) {
    super();
    this.dag = dag;
    this.parent = parent;
    this.label = label;
    this.prefixes = prefixes;
    this.usedIds = parent?.usedIds ?? /* @__PURE__ */ new Set();
    this.usedSuffixes = parent?.usedSuffixes ?? new Suffixes();
    this.#mappedOver = mappedOver;
  }
  /** Mapped itself, or inside of a mapped group. */
  get isMapped() {
    return this.#mappedOver !== null || (this.parent?.isMapped ?? false);
  }
  /** The id with the prefixes of the groups around it. */
  get groupId() {
    if (this.label === null || this.parent === null) return this.label;
    return this.parent.prefixes && this.parent.label !== null ? this.parent.childId(this.label) : this.label;
  }
  childId(label) {
    const { groupId } = this;
    return this.prefixes && groupId !== null ? `${groupId}.${label}` : label;
  }
  /** All tasks in the group and the groups inside it. */
  allTasks() {
    return this.children.flatMap((child) => child instanceof TaskObject ? [child] : child.allTasks());
  }
  /** Tasks without a predecessor in the group, at this moment. */
  roots() {
    const tasks = new Set(this.allTasks());
    return [...tasks].filter((task) => ![...task.upstream].some((up) => tasks.has(up)));
  }
  /** Tasks without a successor in the group, at this moment; teardowns are stepped over. */
  leaves() {
    const tasks = new Set(this.allTasks());
    const result = [];
    for (const task of tasks) {
      if ([...task.downstream].some((down) => tasks.has(down))) continue;
      if (task.isTeardown) result.push(...beforeTeardown(task, tasks));
      else result.push(task);
    }
    return result;
  }
  /** Where edges from the group begin: an empty group stands for what is before it or around it since Airflow 3. */
  ends(run) {
    const { airflow } = this.dag.world.options;
    const leaves = this.leaves();
    if (leaves.length > 0 || airflow === 2) return leaves;
    const ends = this.#before();
    if (airflow === 3 || ends.length === 0) return ends;
    const group = this.label === null ? "an empty task group" : `'${this.label}', which holds no task to start from,`;
    this.dag.doubt({ ...run.doubt(""), reason: `what follows ${group} depends on Airflow's version` });
    return [];
  }
  #before() {
    const { upstream, parent } = this;
    if (upstream.size > 0 || parent === null) return [...upstream];
    const leaves = parent.leaves();
    return leaves.length > 0 ? leaves : parent.#before();
  }
  isA(className2) {
    return isOfClass("group", className2);
  }
  /** Puts something into the group, and tells the class of the repository that it may be of. */
  put(child, run) {
    this.children.push(child);
    if (this.owner === null || findAttribute(this.owner, "add", run) === void 0) return;
    const before = this.#adding;
    const adding = { child, conditions: run.conditions.active.length, handedOn: false };
    this.#adding = adding;
    try {
      callMethod(this.owner, "add", [child], run);
    } finally {
      this.#adding = before;
    }
    if (!adding.handedOn) this.dag.doubt({ ...run.doubt(""), reason: "a group does not add all that is put into it" });
  }
  /** Airflow's own `add`, to which one of the repository goes on: true where that is for what is being put into the group. */
  isPutting(child, run) {
    if (this.#adding?.child !== child) return false;
    this.#adding.handedOn ||= this.#adding.conditions === run.conditions.active.length;
    return true;
  }
  enter() {
    this.dag.world.groupStack.push(this);
    return this;
  }
  exit(run) {
    for (const task of this.#mappedOver ?? []) relate(this, task, true, run);
    this.dag.world.groupStack.pop();
  }
  call(_args, run) {
    return run.raise("TypeError", "'TaskGroup' object is not callable");
  }
  binaryOp(operator, other2, reflected, run) {
    return edgeOperator(this, this, operator, other2, reflected, run);
  }
  items() {
    return { values: this.allTasks(), open: null };
  }
  getAttr(name, run) {
    switch (name) {
      case "group_id":
      case "node_id":
        return this.groupId === null ? NONE2 : str(this.groupId);
      case "label":
        return this.label === null ? NONE2 : str(this.label);
      case "dag":
        return this.dag;
      case "parent_group":
      case "task_group":
        return this.parent ?? NONE2;
      case "children":
        return newDict(
          this.children.map((child) => [str(idOf(child)), child]),
          run
        );
      case "roots":
      case "leaves":
        return { kind: "tuple", items: name === "roots" ? this.roots() : this.leaves(), open: null, cls: null };
      case "get_roots":
      case "get_leaves":
        return new BoundNative(() => ({
          kind: "tuple",
          items: name === "get_roots" ? this.roots() : this.leaves(),
          open: null,
          cls: null
        }));
      case "set_downstream":
      case "set_upstream":
        return new BoundNative((args) => {
          const list = args.positional[0] ?? args.named.get("task_or_task_list");
          if (list !== void 0) relate(this, list, name === "set_upstream", run);
          return NONE2;
        });
      case "add":
        return new BoundNative((args) => addByHand(this, args.positional[0] ?? args.named.get("task") ?? NONE2, run));
      case "get_child_by_label":
        return new BoundNative((args) => {
          const [label] = args.positional;
          const id = label?.kind === "str" ? this.childId(label.value) : null;
          return this.children.find((child) => idOf(child) === id) ?? run.unknown("a child of a group");
        });
      case "child_id":
        return new BoundNative((args) => {
          const [label] = args.positional;
          return label?.kind === "str" ? str(this.childId(label.value)) : run.unknown("an id");
        });
      case "prefix_group_id":
        return bool(this.prefixes);
      case "is_root":
        return bool(this.label === null);
      case "default_args":
        return this.defaultArgs ?? newDict([], run);
      case "used_group_ids":
        return run.unknown("the ids used in a DAG");
      default:
        return void 0;
    }
  }
  getItem(key2, run) {
    return this.children.find((child) => key2.kind === "str" && idOf(child) === key2.value) ?? run.unknown("a child of a group");
  }
};
function idOf(child) {
  return child instanceof TaskObject ? child.taskId : child.groupId ?? "";
}
function beforeTeardown(task, tasks) {
  return [...task.upstream].flatMap((up) => {
    if (!tasks.has(up)) return [];
    if (up.isTeardown) return beforeTeardown(up, tasks);
    if (task.isTeardown && up.isSetup) return [];
    const goesOn = [...up.downstream].some((down) => down !== task && tasks.has(down) && !down.isTeardown);
    return goesOn ? [] : [up];
  });
}

// src/airflow/vocabulary/default-args.ts
function defaultArgsFor(named5, world) {
  const dag = dagOf(named5.get("dag")) ?? world.currentDag;
  const group = groupOf2(named5.get("task_group")) ?? world.currentGroup(dag);
  return [named5.get("default_args"), group?.defaultArgs, dag?.defaultArgs].filter((source) => source !== void 0);
}
function fillFrom(sources, parameters, named5, run) {
  for (const source of sources) {
    if (source.kind !== "dict") continue;
    for (const { name } of parameters) {
      const value = source.store.get(hashOf(str(name)) ?? "");
      if (value !== void 0 && !named5.has(name)) named5.set(name, value);
    }
  }
  const doubt = doubtOf2(sources);
  if (doubt === null) return;
  for (const { name, required } of parameters) {
    if (required && !named5.has(name)) named5.set(name, run.unknownFrom(doubt));
  }
}
function doubtOf2(sources) {
  for (const source of sources) {
    if (source.kind === "unknown") return source.doubt;
    if (source.kind === "dict" && source.open !== null) return source.open;
  }
  return null;
}

// src/airflow/vocabulary/signature.ts
var CONTEXT = new Set(
  "asset_state_store conf conn dag dag_run data_interval_end data_interval_start ds ds_nodash exception execution_date expanded_ti_count inlet_events inlets logical_date macros map_index_template next_ds next_ds_nodash next_execution_date outlet_events outlets params partition_date partition_key prev_data_interval_end_success prev_data_interval_start_success prev_ds prev_ds_nodash prev_end_date_success prev_execution_date prev_execution_date_success prev_start_date_success reason run_id task task_instance task_instance_key_str task_reschedule_count task_state_store templates_dict test_mode ti tomorrow_ds tomorrow_ds_nodash triggering_asset_events triggering_dataset_events try_number ts ts_nodash ts_nodash_with_tz var yesterday_ds yesterday_ds_nodash session".split(" ")
);
function parametersOf(fn) {
  if (fn.kind === "method" && fn.callee.kind === "function") {
    const inner = parametersOf(fn.callee);
    return inner === null ? null : { ...inner, positional: inner.positional.slice(1) };
  }
  if (fn.kind !== "function") return null;
  const wrapped = fn.attributes.get("__wrapped__");
  return wrapped === void 0 ? fromNode(fn.node) : parametersOf(wrapped);
}
function fromNode({ args }) {
  const all3 = [...args.posonlyargs, ...args.args];
  const firstDefault = all3.length - args.defaults.length;
  return {
    positional: all3.map(({ arg }, index) => ({
      name: arg,
      required: index < firstDefault && !CONTEXT.has(arg),
      named: index >= args.posonlyargs.length
    })),
    namedOnly: args.kwonlyargs.map(({ arg }, index) => ({
      name: arg,
      required: args.kw_defaults[index] == null && !CONTEXT.has(arg)
    })),
    takesMore: args.vararg !== void 0,
    takesMoreNamed: args.kwarg !== void 0
  };
}
function checkCall(fn, args, run) {
  const parameters = parametersOf(fn);
  if (parameters === null || args.openPositional !== null || args.openNamed !== null) return;
  const { positional: positional2, namedOnly, takesMore, takesMoreNamed } = parameters;
  if (args.positional.length > positional2.length && !takesMore) run.raise("TypeError", "too many positional arguments");
  const names = new Set([...positional2.filter(({ named: named5 }) => named5), ...namedOnly].map(({ name }) => name));
  for (const name of args.named.keys()) {
    if (!names.has(name) && !takesMoreNamed) {
      run.raise("TypeError", `got an unexpected keyword argument '${name}'`);
    }
  }
  const given = new Set(args.named.keys());
  const missing2 = [...positional2.slice(args.positional.length), ...namedOnly].find(
    ({ name, required }) => required && !given.has(name)
  );
  if (missing2 !== void 0) run.raise("TypeError", `missing a required argument: '${missing2.name}'`);
  const twice = positional2.slice(0, args.positional.length).find(({ name, named: named5 }) => named5 && given.has(name));
  if (twice !== void 0) run.raise("TypeError", `multiple values for argument '${twice.name}'`);
}
function checkMapping(fn, args, how, run) {
  if (how === "expand") checkExpanded(args, run);
  const parameters = parametersOf(fn);
  if (parameters === null || parameters.takesMoreNamed) return;
  const names = new Set([...parameters.positional, ...parameters.namedOnly].map(({ name }) => name));
  for (const name of args.named.keys()) {
    if (!names.has(name)) run.raise("TypeError", `${how}() got an unexpected keyword argument '${name}'`);
  }
}
function checkExpanded(args, run) {
  if (args.named.size === 0 && args.openNamed === null) run.raise("TypeError", "no arguments to expand against");
  for (const [name, value] of args.named) {
    if (!mayBeMapped(value)) run.raise("ValueError", `expand() got an unexpected type for keyword argument '${name}'`);
  }
}
function checkRows(rows, run) {
  const isList = rows?.kind === "list" || rows?.kind === "tuple";
  const wrong = isList ? rows.items.some(isNoMapping) : rows?.kind === "dict" || rows !== void 0 && isNoMapping(rows);
  if (wrong) run.raise("TypeError", "expected XComArg or list[dict]");
}
function isNoMapping({ kind }) {
  return ["none", "bool", "int", "float", "str", "list", "tuple", "set"].includes(kind);
}
function mayBeMapped(value) {
  switch (value.kind) {
    case "none":
    case "bool":
    case "int":
    case "float":
    case "str":
    case "set":
    case "iterator":
      return false;
    default:
      return value.kind !== "list" || value.view === void 0;
  }
}

// src/airflow/vocabulary/task-decorator.ts
var WRAPPING = /* @__PURE__ */ new Set(["run_if", "skip_if"]);
var TaskDecorator = class _TaskDecorator extends Host {
  typeName = "task decorator";
  #world;
  /** `branch` of `@task.branch`; null for plain `@task`. */
  #flavour;
  #role;
  constructor(world, flavour, role = {}) {
    super();
    this.#world = world;
    this.#flavour = flavour;
    this.#role = role;
  }
  call(args, run) {
    if (this.#flavour !== null && WRAPPING.has(this.#flavour)) {
      return new NativeFunction(this.#flavour, (inner) => inner.positional[0] ?? run.unknown("a task"));
    }
    const name = this.#flavour === null ? "@task" : `@task.${this.#flavour}`;
    const given = args.positional[0] ?? args.named.get("python_callable");
    if (given === void 0) {
      return new NativeFunction(
        name,
        (inner) => decorated(this.#world, name, inner.positional[0], args, this.#role, run)
      );
    }
    return decorated(this.#world, name, given, args, this.#role, run);
  }
  getAttr(name, run) {
    if (name.startsWith("__")) return void 0;
    if (this.#role.dag != null) {
      run.raise("AttributeError", `'functools.partial' object has no attribute '${name}'`);
    }
    return new _TaskDecorator(this.#world, name, this.#role);
  }
};
function decorated(world, name, fn, args, role, run) {
  if (fn === void 0) return run.unknown("a task without a function");
  return new TaskFactory(world, name, fn, { ...NO_ARGUMENTS, named: args.named, openNamed: args.openNamed }, role);
}
function roleDecorator(world, role) {
  const flags = role === "setup" ? { isSetup: true } : { isTeardown: true };
  return new NativeFunction(role, (args, run) => {
    const apply = (value) => {
      if (value instanceof TaskFactory) return value.with({ role: flags });
      return value === void 0 ? run.unknown("a task") : new TaskFactory(world, "@task", value, NO_ARGUMENTS, flags);
    };
    const [fn] = args.positional;
    return fn === void 0 ? new NativeFunction(role, (inner) => apply(inner.positional[0])) : apply(fn);
  });
}
var TaskFactory = class _TaskFactory extends Host {
  typeName = "_TaskDecorator";
  #world;
  #operator;
  #fn;
  #settings;
  #role;
  #partial;
  /** Airflow writes a trigger rule into the settings of a teardown when it is called, and refuses to do so again. */
  #hasRule;
  constructor(world, operator, fn, settings, role, partial = /* @__PURE__ */ new Map(), hasRule = settings.named.has("trigger_rule")) {
    super();
    this.#world = world;
    this.#operator = operator;
    this.#fn = fn;
    this.#settings = settings;
    this.#role = role;
    this.#partial = partial;
    this.#hasRule = hasRule;
  }
  with(changes) {
    const settings = { ...this.#settings, named: new Map([...this.#settings.named, ...changes.settings ?? []]) };
    const role = { ...this.#role, ...changes.role };
    const hasRule = this.#hasRule || settings.named.has("trigger_rule");
    const partial = changes.partial ?? this.#partial;
    return new _TaskFactory(this.#world, this.#operator, this.#fn, settings, role, partial, hasRule);
  }
  #taskId(run) {
    const given = this.#settings.named.get("task_id");
    if (given !== void 0) return given;
    if (this.#settings.openNamed !== null) return run.unknownFrom(this.#settings.openNamed);
    return nameOf(this.#fn) ?? run.unknown("the name of a function");
  }
  #make(inputs, mapped2, run) {
    if (this.#role.isTeardown === true) {
      if (this.#hasRule) run.raise("ValueError", "Trigger rule not configurable for teardown tasks.");
      this.#hasRule = true;
    }
    const task = makeTask(
      this.#world,
      {
        operator: this.#operator,
        taskId: this.#taskId(run),
        args: this.#settings,
        inputs: [...this.#partial.values(), ...inputs],
        mapped: mapped2,
        suffix: true,
        dag: this.#role.dag ?? null
      },
      run
    );
    task.isSetup = this.#role.isSetup ?? false;
    task.isTeardown = this.#role.isTeardown ?? false;
    return new XComObject(task);
  }
  call(args, run) {
    const named5 = new Map([...this.#partial, ...args.named]);
    this.#fillDefaults(args.positional.length, named5, run);
    checkCall(this.#fn, { ...args, named: named5 }, run);
    return this.#make([...args.positional, ...named5.values()], false, run);
  }
  /** `default_args` may hold arguments of the function, even such that are given by their place. */
  #fillDefaults(given, named5, run) {
    const sources = defaultArgsFor(this.#settings.named, this.#world);
    const parameters = sources.length === 0 ? null : parametersOf(this.#fn);
    if (parameters === null) return;
    const { positional: positional2, namedOnly } = parameters;
    const open2 = positional2.map((one2, index) => index < given ? { ...one2, required: false } : one2);
    fillFrom(sources, [...open2, ...namedOnly], named5, run);
  }
  getAttr(name, run) {
    switch (name) {
      case "expand":
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, "expand", run);
          const inputs = [...args.positional, ...args.named.values()];
          checkMappable(inputs, run);
          return this.#make(inputs, true, run);
        });
      case "expand_kwargs":
        return new BoundNative((args) => {
          const inputs = [...args.positional, ...args.named.values()];
          checkRows(args.positional[0] ?? args.named.get("kwargs"), run);
          checkMappable(inputs, run);
          return this.#make(inputs, true, run);
        });
      case "partial":
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, "partial", run);
          return this.with({ partial: new Map([...this.#partial, ...args.named]) });
        });
      case "override":
        return new BoundNative((args) => this.with({ settings: args.named }));
      case "function":
      case "__wrapped__":
        return this.#fn;
      case "__name__":
        return nameOf(this.#fn);
      default:
        return void 0;
    }
  }
};
function nameOf(fn) {
  if (fn.kind === "function") return str(fn.name);
  if (fn.kind === "unknown") {
    const guess = fn.guess === null ? void 0 : nameOf(fn.guess);
    return guess?.kind === "str" ? { ...fn, guess, text: guess.value } : void 0;
  }
  if (fn.kind === "method" && fn.callee.kind === "function") return str(fn.callee.name);
  if (fn.kind === "external" && !fn.called) return str(fn.path.slice(fn.path.lastIndexOf(".") + 1));
  return void 0;
}

// src/airflow/vocabulary/dag-object.ts
var MAX_EDGES = 5e4;
var DagObject = class extends Host {
  typeName = "DAG";
  world;
  dagId;
  args;
  file;
  line;
  /** The conditions under which the DAG is made at all. */
  path;
  root;
  /** All tasks by id; several with one id only in branches that exclude each other. */
  tasks = /* @__PURE__ */ new Map();
  suffixes = new Suffixes();
  edges = /* @__PURE__ */ new Map();
  /** Every edge in the order it was made, also if it was there before. */
  #made = [];
  reasons = [];
  /** Schedule and the like, by the names of Airflow's arguments. */
  settings = /* @__PURE__ */ new Map();
  /** It was given to a `SubDagOperator`. */
  isSubdag = false;
  constructor(world, dagId, args, run) {
    super();
    this.world = world;
    this.dagId = dagId;
    this.args = args;
    this.file = run.file;
    this.line = run.line;
    this.path = [...run.conditions.active];
    this.root = new GroupObject(this, null, null, true);
    for (const [name, value] of args.named) this.settings.set(name, value);
    world.dags.push(this);
  }
  isA(className2) {
    return isOfClass("dag", className2);
  }
  get defaultArgs() {
    return argument(this.args, -1, "default_args");
  }
  /** Makes the DAG incomplete. */
  doubt(reason) {
    if (this.reasons.length < 200) this.reasons.push(reason);
  }
  doubtFrom(prefix, doubt) {
    this.doubt({ file: doubt.file, line: doubt.line, reason: `${prefix} ${doubt.reason}` });
  }
  /** Raises DuplicateTaskIdFound as Airflow does, unless only one of the two tasks can exist. */
  add(task, run) {
    const same2 = this.tasks.get(task.taskId);
    if (same2 === void 0) {
      this.tasks.set(task.taskId, [task]);
      this.suffixes.note(task.taskId);
      return;
    }
    if (same2.includes(task)) return;
    const clash = same2.find((other2) => !exclusive(other2.path, task.path));
    if (clash !== void 0 && task.idDoubt === null && clash.idDoubt === null) {
      const certain = clash.path.length === this.path.length && task.path.length === this.path.length;
      if (certain) run.raise("DuplicateTaskIdFound", `Task id '${task.taskId}' has already been added to the DAG`);
      this.doubt({ reason: `task id '${task.taskId}' may be used twice`, file: task.file, line: task.line });
    }
    same2.push(task);
  }
  get edgeCount() {
    return this.#made.length;
  }
  /** Edges made after the first `count`. */
  edgesSince(count2) {
    return this.#made.slice(count2);
  }
  addEdge(from, to, path2, line) {
    this.#made.push({ from, to, line });
    if (this.#made.length > MAX_EDGES) throw new BudgetExceeded(`more than ${MAX_EDGES} edges`);
    const key2 = `${from.taskId}
${to.taskId}`;
    const known5 = this.edges.get(key2);
    if (known5 === void 0) this.edges.set(key2, { from, to, paths: [path2] });
    else if (!known5.paths.some((other2) => other2.length === 0)) known5.paths.push(path2);
    from.downstream.add(to);
    to.upstream.add(from);
  }
  allTasks() {
    return [...this.tasks.values()].flat();
  }
  enter(run) {
    this.world.dagStack.push(this);
    if (literal2(this.settings.get("auto_register")) !== false) this.world.registered.add(this);
    run.budget.step();
    return this;
  }
  exit() {
    this.world.dagStack.pop();
  }
  getAttr(name, run) {
    switch (name) {
      case "dag_id":
      case "_dag_id":
        return this.dagId;
      case "tasks":
        return newList(this.allTasks(), run);
      case "task_ids":
        return newList(
          this.allTasks().map((task) => str(task.taskId)),
          run
        );
      case "task_dict":
        return newDict(
          this.allTasks().map((task) => [str(task.taskId), task]),
          run
        );
      case "task_group_dict":
        return run.unknown("the groups of a DAG");
      case "roots":
        return newList(
          this.allTasks().filter((task) => task.upstream.size === 0),
          run
        );
      case "leaves":
        return newList(
          this.allTasks().filter((task) => task.downstream.size === 0),
          run
        );
      case "task_group":
        return this.root;
      case "task":
        return new TaskDecorator(this.world, null, { dag: this });
      case "default_args":
        return this.defaultArgs ?? newDict([], run);
      case "get_task":
        return new BoundNative((args) => this.#find(args.positional[0] ?? args.named.get("task_id"), run));
      case "has_task":
        return new BoundNative((args) => {
          const id = literal2(args.positional[0]);
          return typeof id === "string" ? { kind: "bool", value: this.tasks.has(id) } : run.unknown("a task id");
        });
      case "add_task":
        return new BoundNative((args) => this.#adopt(args.positional, run));
      case "add_tasks":
        return new BoundNative((args) => {
          const [list] = args.positional;
          return list?.kind === "list" || list?.kind === "tuple" ? this.#adopt(list.items, run) : NONE2;
        });
      case "set_dependency":
        return new BoundNative((args) => {
          const [up, down] = args.positional.map((id) => this.#find(id, run));
          const task = up === void 0 ? null : taskOf(up);
          if (task !== null && down !== void 0) relate(task, down, false, run);
          return NONE2;
        });
      case "fileloc":
        return run.unknown("the place of a DAG file");
      case "test":
      case "cli":
      case "run":
      case "clear":
      case "validate":
        return new BoundNative(() => NONE2);
      case "log":
        return LOGGER;
      default:
        return this.settings.get(name);
    }
  }
  setAttr(name, value, run) {
    if (name === "dag_id")
      this.doubt({ ...run.doubt("the dag_id is changed"), reason: "the dag_id is changed afterwards" });
    this.settings.set(name, value);
  }
  #find(id, run) {
    const wanted = literal2(id);
    if (typeof wanted !== "string") return run.unknown("a task with an unknown id");
    const [task] = this.tasks.get(wanted) ?? [];
    return task ?? run.unknown(`the task '${wanted}'`);
  }
  #adopt(values, run) {
    for (const value of values) {
      const task = taskOf(value);
      if (task !== null) task.join(this, run);
      else this.doubt(run.doubt("a task that is not known is added"));
    }
    return NONE2;
  }
};

// src/airflow/vocabulary/dag-class.ts
var DagClass = class extends HostClass {
  typeName = "type";
  path = "airflow.models.dag.DAG";
  #world;
  constructor(world) {
    super();
    this.#world = world;
  }
  call(args, run) {
    return makeDag(this.#world, argument(args, 0, "dag_id"), args, run);
  }
  init(instance, args, run) {
    instance.host = makeDag(this.#world, argument(args, 0, "dag_id"), args, run);
  }
};
function makeDag(world, dagId, args, run) {
  const id = dagId ?? (args.openNamed === null ? run.unknown("a missing dag_id") : run.unknownFrom(args.openNamed));
  checkKey(id, world, run);
  const old = ["schedule_interval", "timetable"].find((name) => args.named.has(name));
  if (old !== void 0 && world.options.airflow === 3) {
    run.raise("TypeError", `DAG.__init__() got an unexpected keyword argument '${old}'`);
  }
  return new DagObject(world, id, withPositional(args), run);
}
function withPositional(args) {
  const names = ["dag_id", "description", "schedule"];
  const named5 = new Map(args.named);
  for (const [index, name] of names.entries()) {
    const value = args.positional[index];
    if (value !== void 0 && !named5.has(name)) named5.set(name, value);
  }
  return { ...args, named: named5 };
}
function dagDecorator(world) {
  return new NativeFunction("dag", (args, run) => {
    const [given] = args.positional;
    if (given?.kind === "function") return factory(world, given, NO_ARGUMENTS);
    return new NativeFunction("dag", (inner) => {
      const [fn] = inner.positional;
      return fn === void 0 ? run.unknown("a DAG") : factory(world, fn, args);
    });
  });
}
function factory(world, fn, settings) {
  const name = fn.kind === "function" ? str(fn.name) : void 0;
  return new NativeFunction("dag", (args, run) => {
    const dag = makeDag(world, argument(settings, 0, "dag_id") ?? name, settings, run);
    dag.enter(run);
    try {
      callValue(fn, withParams(fn, args, run), run);
    } finally {
      dag.exit();
    }
    return dag;
  });
}
function withParams(fn, args, run) {
  if (fn.kind !== "function") return args;
  const named5 = /* @__PURE__ */ new Map();
  const { args: parameters } = fn.node;
  for (const { arg } of [...parameters.posonlyargs, ...parameters.args, ...parameters.kwonlyargs]) {
    named5.set(arg, run.unknown(`the DAG's param '${arg}'`));
  }
  return { ...NO_ARGUMENTS, named: named5 };
}

// src/airflow/vocabulary/group-class.ts
var GroupClass = class extends HostClass {
  typeName = "type";
  path = "airflow.utils.task_group.TaskGroup";
  #world;
  constructor(world) {
    super();
    this.#world = world;
  }
  call(args, run) {
    return makeGroup(this.#world, args, {}, run);
  }
  init(instance, args, run) {
    const group = makeGroup(this.#world, args, {}, run);
    if (!(group instanceof GroupObject)) return;
    instance.host = group;
    group.owner = instance;
  }
};
function makeGroup(world, args, details, run) {
  const lost = doubtPlace(args, world, run);
  if (lost !== null) return run.unknownFrom(lost);
  const around = groupOf2(args.named.get("parent_group")) ?? world.groupStack.at(-1) ?? null;
  const ownDag = dagOf(args.named.get("dag"));
  const dag = ownDag ?? around?.dag ?? world.currentDag;
  if (dag === null) {
    const error = world.options.airflow === 3 ? "RuntimeError" : "AirflowException";
    return run.raise(error, "TaskGroup can only be used inside a dag");
  }
  if (ownDag === null && world.currentDag !== dag) {
    world.raiseIn2("RuntimeError", "Cannot mix TaskGroups from different DAGs", run);
  }
  const parent = around ?? dag.root;
  if (parent.dag !== dag) run.raise("RuntimeError", "Cannot mix TaskGroups from different DAGs");
  const givenId = argument(args, 0, "group_id") ?? details.fallbackId;
  const givenPrefix = argument(args, 1, "prefix_group_id");
  const prefixes = literal2(givenPrefix) !== false;
  if (prefixes) checkGroupKey(givenId, world, run);
  if (givenPrefix?.kind === "unknown") dag.doubtFrom("the ids of a task group depend on", givenPrefix.doubt);
  const id = idText(givenId, run);
  if (id.doubt !== null) dag.doubtFrom("the id of a task group depends on", id.doubt);
  const suffix = details.suffix ?? literal2(args.named.get("add_suffix_on_collision")) === true;
  const idDoubt = id.doubt ?? (parent.prefixes ? parent.idDoubt : null);
  const label = idDoubt === null ? freeLabel(id.text, parent, suffix, world, run) : id.text;
  const group = new GroupObject(dag, parent, label, prefixes, details.mappedOver);
  group.idDoubt = idDoubt;
  const groupId = group.groupId ?? label;
  if (idDoubt === null) {
    if (dag.tasks.has(groupId) || groupId !== label && parent.usedIds.has(groupId)) {
      run.raise("DuplicateTaskIdFound", `group_id '${groupId}' has already been added to the DAG`);
    }
    parent.usedIds.add(groupId);
    parent.usedSuffixes.note(groupId);
  }
  parent.put(group, run);
  group.defaultArgs = args.named.get("default_args") ?? parent.defaultArgs;
  return group;
}
function freeLabel(label, parent, suffix, world, run) {
  const { airflow } = world.options;
  const used = { bare: parent.usedIds.has(label), full: parent.usedIds.has(parent.childId(label)) };
  if (used.bare !== used.full && airflow !== 2) {
    parent.dag.doubt({ ...run.doubt(""), reason: `the id of the task group '${label}' depends on Airflow's version` });
  }
  if (!(airflow === 2 ? used.bare : used.full)) return label;
  if (!suffix) return run.raise("DuplicateTaskIdFound", `group_id '${label}' has already been added to the DAG`);
  const core = coreOf(label);
  const highest = parent.usedSuffixes.highest(core);
  return highest === null ? `${label}__1` : `${core}__${highest + 1}`;
}

// src/airflow/dag-factory/config.ts
var NO_DAGS = /* @__PURE__ */ new Set(["default", "task_groups"]);
function entriesOf(dict) {
  return dict.store.entries().flatMap(([key2, value]) => key2.kind === "str" ? [[key2.value, value]] : []);
}
function valueOf2(dict, key2) {
  const value = dict.store.get(hashOf(str(key2)) ?? "");
  return value?.kind === "none" ? void 0 : value;
}
function dictOf(value, what, run) {
  if (value === void 0) return newDict([], run);
  return value.kind === "dict" ? value : run.raise("DagFactoryConfigException", `${what} must be a mapping`);
}
function dagConfigs(config, run) {
  const defaults = dictOf(valueOf2(config, "default"), "'default'", run);
  return config.store.entries().flatMap(([dagId, value]) => {
    if (dagId.kind === "str" && NO_DAGS.has(dagId.value)) return [];
    return [[dagId, merged(dictOf(value, "the configuration of a DAG", run), defaults, run)]];
  });
}
function merged(config, defaults, run) {
  run.budget.step();
  const entries = config.store.entries().map(([key2, value]) => {
    const fallback4 = defaults.store.get(hashOf(key2) ?? "");
    return [key2, value.kind === "dict" && fallback4?.kind === "dict" ? merged(value, fallback4, run) : value];
  });
  const missing2 = defaults.store.entries().filter(([key2]) => config.store.get(hashOf(key2) ?? "") === void 0);
  return newDict([...entries, ...missing2], run, { open: config.open ?? defaults.open });
}
function named3(value, nameKey, run) {
  const items3 = value?.kind === "list" ? value.items.map((item2) => {
    const conf = dictOf(item2, `an item of a list with '${nameKey}'`, run);
    return [nameOf2(conf, nameKey, run), conf];
  }) : entriesOf(dictOf(value, `what holds '${nameKey}'`, run));
  const result = /* @__PURE__ */ new Map();
  for (const [name, conf] of items3) {
    if (result.has(name)) run.raise("DagFactoryConfigException", `Duplicate ${nameKey} detected: '${name}'`);
    result.set(name, dictOf(conf, `the configuration of '${name}'`, run));
  }
  return result;
}
function nameOf2(conf, key2, run) {
  const name = valueOf2(conf, key2);
  return name?.kind === "str" ? name.value : run.raise("DagFactoryConfigException", `a list item has no '${key2}'`);
}
function dependenciesOf(conf, run) {
  const value = valueOf2(conf, "dependencies");
  if (value === void 0) return [];
  const items3 = value.kind === "list" ? value.items : null;
  const names = items3?.flatMap((item2) => item2.kind === "str" ? [item2.value] : []);
  return names !== void 0 && names.length === items3?.length ? names : run.raise("DagFactoryException", "'dependencies' must be a list of names");
}
function inOrder(tasks, run) {
  const left = new Map(
    [...tasks].map(([name, conf]) => [name, dependenciesOf(conf, run).filter((up) => tasks.has(up))])
  );
  const sorted2 = [];
  const ready = [...left].filter(([, ups]) => ups.length === 0).map(([name]) => name);
  const counts = new Map([...left].map(([name, ups]) => [name, ups.length]));
  for (let name = ready.shift(); name !== void 0; name = ready.shift()) {
    sorted2.push(name);
    for (const [other2, ups] of left) {
      for (const up of ups) {
        run.budget.step();
        if (up !== name) continue;
        const count2 = (counts.get(other2) ?? 0) - 1;
        counts.set(other2, count2);
        if (count2 === 0) ready.push(other2);
      }
    }
  }
  return sorted2.length === tasks.size ? sorted2 : run.raise("ValueError", "Cycle detected in task dependencies!");
}

// src/airflow/dag-factory/build.ts
var NO_ARGUMENTS_OF_TASKS = /* @__PURE__ */ new Set(["operator", "dependencies", "task_group_name", "parent_group_name"]);
var NO_ARGUMENTS_OF_OPERATORS = /^(decorator|expand|partial|python_callable_(name|file)|variables_as_arguments|\w+_(lambda|check_name|check_file))$/;
function buildDag(world, dagId, config, source, run) {
  return new DagFactoryDag(world, dagId, config, source, run).build();
}
var DagFactoryDag = class {
  #world;
  #source;
  #run;
  #dag;
  #tasks;
  #groups;
  #madeGroups = /* @__PURE__ */ new Map();
  /** By the key that dag-factory looks for: operators by their full id, decorated functions by their name. */
  #made = /* @__PURE__ */ new Map();
  constructor(world, dagId, config, source, run) {
    this.#world = world;
    this.#source = source;
    this.#run = run;
    this.#tasks = named3(valueOf2(config, "tasks"), "task_id", run);
    this.#groups = named3(valueOf2(config, "task_groups"), "group_name", run);
    this.#dag = makeDag(world, withVariables(dagId, run), { ...NO_ARGUMENTS, named: dagArguments(config, run) }, run);
    if (config.open !== null) this.#dag.doubtFrom("the configuration depends on", config.open);
  }
  build() {
    for (const name of this.#groups.keys()) this.#group(name, []);
    for (const name of inOrder(this.#tasks, this.#run)) {
      const conf = this.#tasks.get(name);
      if (conf !== void 0)
        this.#at(conf, () => {
          this.#task(name, conf);
        });
    }
    for (const [name, conf] of [...this.#tasks, ...this.#groups])
      this.#at(conf, () => {
        this.#depend(name, conf);
      });
    return this.#dag;
  }
  /** What is made stands where its configuration does. */
  #at(conf, body2) {
    const run = this.#run;
    const { file, line } = run;
    if (this.#source !== null) Object.assign(run, { file: this.#source.file, line: this.#source.lineOf(conf) ?? 1 });
    try {
      body2();
    } finally {
      Object.assign(run, { file, line });
    }
  }
  #group(name, below) {
    const run = this.#run;
    const known5 = this.#madeGroups.get(name);
    if (known5 !== void 0) return known5;
    const conf = this.#groups.get(name);
    if (conf === void 0) return run.raise("KeyError", `'${name}'`);
    if (below.includes(name)) return run.raise("Exception", "Circular dependency detected");
    const settings = new Map(entriesOf(conf).filter(([key2]) => !NO_ARGUMENTS_OF_TASKS.has(key2)));
    const parent = valueOf2(conf, "parent_group_name");
    if (parent?.kind === "str") settings.set("parent_group", this.#group(parent.value, [...below, name]));
    settings.set("group_id", withVariables(str(name), run)).set("dag", this.#dag);
    const made2 = makeGroup(this.#world, { ...NO_ARGUMENTS, named: settings }, {}, run);
    if (!(made2 instanceof GroupObject)) return run.raise("DagFactoryException", `'${name}' is no task group`);
    this.#madeGroups.set(name, made2);
    return made2;
  }
  /** The group that a task names; dag-factory looks for it only where there are groups at all. */
  #groupOf(conf) {
    const name = valueOf2(conf, "task_group_name");
    return this.#groups.size > 0 && name?.kind === "str" ? this.#group(name.value, []) : null;
  }
  #task(name, conf) {
    const run = this.#run;
    const settings = new Map(
      entriesOf(conf).filter(([key2]) => !NO_ARGUMENTS_OF_TASKS.has(key2) && !NO_ARGUMENTS_OF_OPERATORS.test(key2))
    );
    settings.set("task_id", withVariables(str(name), run)).set("dag", this.#dag);
    const group = this.#groupOf(conf);
    if (group !== null) settings.set("task_group", group);
    const operator = valueOf2(conf, "operator");
    if (operator?.kind === "str") {
      const made2 = this.#operator(importString(operator.value, run), settings, conf);
      const task = taskOf(made2);
      if (task === null) this.#dag.doubt({ ...run.doubt(""), reason: `what \`${operator.value}\` makes is not known` });
      else this.#made.set(task.taskId, made2);
      return;
    }
    const decorator3 = valueOf2(conf, "decorator");
    if (decorator3?.kind !== "str") {
      return run.raise("DagFactoryConfigException", "Tasks must define either 'operator' or 'decorator'");
    }
    this.#made.set(name, this.#decorated(importString(decorator3.value, run), settings, conf));
  }
  #operator(operator, settings, conf) {
    const run = this.#run;
    const expand = valueOf2(conf, "expand");
    if (expand === void 0) return callValue(operator, { ...NO_ARGUMENTS, named: settings }, run);
    const partial = valueOf2(conf, "partial");
    if (partial?.kind === "dict") for (const [key2, value] of entriesOf(partial)) settings.set(key2, value);
    const waiting = callValue(getAttribute(operator, "partial", run), { ...NO_ARGUMENTS, named: settings }, run);
    const over = /* @__PURE__ */ new Map();
    if (expand.kind === "dict") {
      for (const [key2, value] of entriesOf(expand)) over.set(key2, this.#outputNamedIn(value) ?? value);
    }
    return callValue(getAttribute(waiting, "expand", run), { ...NO_ARGUMENTS, named: over }, run);
  }
  /** `make.output` and `XcomArg(make)`: the result of a task that was made before. */
  #outputNamedIn(value) {
    if (value.kind !== "str") return null;
    const name = /^(.*?)\.output/.exec(value.value)?.[1] ?? /XcomArg.*?\(+(.*?)\)/.exec(value.value)?.[1];
    const task = name === void 0 ? void 0 : this.#made.get(name);
    return task === void 0 ? null : getAttribute(task, "output", this.#run);
  }
  #decorated(decorator3, settings, conf) {
    const run = this.#run;
    const inputs = /* @__PURE__ */ new Map();
    for (const [key2, value] of settings) {
      const result = this.#resultNamedIn(value);
      if (result === null) continue;
      inputs.set(key2, result);
      settings.delete(key2);
    }
    const callable = valueOf2(conf, "python_callable");
    if (callable?.kind === "str" && callable.value.startsWith("builtins.")) {
      run.raise("AttributeError", `'${callable.value}' has no attribute '__annotations__'`);
    }
    settings.set("python_callable", run.unknown("a function that a configuration names"));
    const factory2 = callValue(decorator3, { ...NO_ARGUMENTS, named: settings }, run);
    const [expand, partial] = ["expand", "partial"].map((key2) => this.#resultsIn(valueOf2(conf, key2)));
    if (expand === void 0 || expand.size === 0) {
      return callValue(factory2, { ...NO_ARGUMENTS, named: inputs }, run);
    }
    const given = { ...NO_ARGUMENTS, named: new Map([...inputs, ...partial ?? []]) };
    const waiting = given.named.size === 0 ? factory2 : callValue(getAttribute(factory2, "partial", run), given, run);
    return callValue(getAttribute(waiting, "expand", run), { ...NO_ARGUMENTS, named: expand }, run);
  }
  #resultsIn(value) {
    const result = /* @__PURE__ */ new Map();
    if (value?.kind !== "dict") return result;
    for (const [key2, item2] of entriesOf(value)) result.set(key2, this.#resultNamedIn(item2) ?? item2);
    return result;
  }
  /** `+make` and `+make['key']`: the result of a decorated function. */
  #resultNamedIn(value) {
    const name = value.kind === "str" ? /^\+(\w*)(?:\[['"].*['"]\])?$/.exec(value.value)?.[1] : void 0;
    if (name === void 0) return null;
    const made2 = this.#made.get(name);
    if (made2 === void 0) return this.#run.raise("KeyError", `'${name}'`);
    return taskOf(made2) === made2 ? getAttribute(made2, "output", this.#run) : made2;
  }
  #depend(name, conf) {
    const dependencies = dependenciesOf(conf, this.#run);
    if (dependencies.length === 0) return;
    const source = nodeOf(this.#instance(name));
    for (const dependency of dependencies) {
      const other2 = this.#instance(dependency);
      if (source !== null) relate(source, other2, true, this.#run);
    }
  }
  /** The task or group of a name. dag-factory looks for a task of a group under the group's id. */
  #instance(name) {
    const conf = this.#tasks.get(name);
    if (conf === void 0) return this.#group(name, []);
    const group = this.#groupOf(conf);
    const key2 = group === null ? name : `${group.groupId ?? ""}.${name}`;
    return this.#made.get(key2) ?? this.#run.raise("KeyError", `'${key2}'`);
  }
};
function dagArguments(config, run) {
  const settings = /* @__PURE__ */ new Map([["default_args", valueOf2(config, "default_args") ?? newDict([], run)]]);
  for (const key2 of ["start_date", "timetable", "description"]) {
    const value = valueOf2(config, key2);
    if (value !== void 0) settings.set(key2, value);
  }
  const schedule = valueOf2(config, "schedule") ?? valueOf2(config, "schedule_interval");
  if (schedule !== void 0) settings.set("schedule", scheduleOf(schedule, run));
  return settings;
}
function scheduleOf(schedule, run) {
  if (schedule.kind === "str") return /^\s*none\s*$/i.test(schedule.value) ? NONE2 : withVariables(schedule, run);
  return run.unknown("a schedule that a configuration describes");
}
function withVariables(value, run) {
  const name = value.kind === "str" ? /\$(\w+|\{[^}]*\})/.exec(value.value)?.[0] : void 0;
  return name === void 0 || value.kind !== "str" ? value : run.unknown(`environment variable '${name.replace(/^\$\{?|\}$/g, "")}'`, { text: value.value.replace(name, "*") });
}
function importString(path2, run) {
  const dot2 = path2.lastIndexOf(".");
  const module = dot2 === -1 || run.claimed(path2) ? void 0 : run.modules.find(path2.slice(0, dot2), run.file, run)?.module;
  return module === void 0 ? run.resolve(path2) : getAttribute(module, path2.slice(dot2 + 1), run);
}

// src/airflow/dag-factory/load.ts
function dagFactoryName(path2, world) {
  switch (path2.replace(".dagfactory.", ".")) {
    case "dagfactory.load_yaml_dags":
      return new NativeFunction("load_yaml_dags", (args, run) => loadYamlDags(world, args, run));
    case "dagfactory.DagFactory":
      return new NativeFunction("DagFactory", (args) => new DagFactory(world, args));
    default:
      return void 0;
  }
}
var DagFactory = class extends Host {
  typeName = "DagFactory";
  #world;
  #args;
  constructor(world, args) {
    super();
    this.#world = world;
    this.#args = args;
  }
  #build(run) {
    const path2 = argument(this.#args, 0, "config_filepath");
    const config = argument(this.#args, 1, "config");
    const read4 = path2 === void 0 ? { config: config ?? NONE2, source: null } : readConfig(path2, run);
    return build(this.#world, read4, run);
  }
  getAttr(name, run) {
    switch (name) {
      case "generate_dags":
        return new BoundNative((args) => register(this.#build(run), argument(args, 0, "globals"), this.#world, run));
      case "build_dags":
        return new BoundNative(
          () => newDict(
            this.#build(run).map((dag) => [dag.dagId, dag]),
            run
          )
        );
      // It removes what an earlier import has left; there is none.
      case "clean_dags":
        return new BoundNative(() => NONE2);
      default:
        return void 0;
    }
  }
};
function loadYamlDags(world, args, run) {
  const globals = argument(args, 0, "globals_dict");
  const path2 = args.named.get("config_filepath");
  const config = args.named.get("config_dict");
  if (args.positional.length > 2 || args.openNamed !== null) {
    return open(world, "the arguments of `load_yaml_dags`, which differ between versions,", run);
  }
  if (path2 !== void 0 && path2.kind !== "none") {
    return register(build(world, readConfig(path2, run), run), globals, world, run);
  }
  if (config !== void 0 && config.kind !== "none") {
    return register(build(world, { config, source: null }, run), globals, world, run);
  }
  return loadFolder(world, args, globals, run);
}
function loadFolder(world, args, globals, run) {
  const given = argument(args, 1, "dags_folder");
  const folder = given === void 0 ? dagsFolder(run.file) : folderOf4(given);
  const suffixes = textsOf(args.named.get("suffix")) ?? [".yaml", ".yml"];
  if (folder === null) return open(world, "the folder in which `load_yaml_dags` looks", run);
  for (const file of filesBelow(folder, suffixes, run)) {
    if (world.options.ignored(file) !== false) {
      open(world, `whether this release of dag-factory leaves '${file}' out, as \`.airflowignore\` says`, run);
      continue;
    }
    try {
      register(build(world, readConfig(str(`${TREE_ROOT}/${file}`), run), run), globals, world, run);
    } catch (error) {
      if (!(error instanceof PyRaise)) throw error;
      if (!error.certain) open(world, `whether '${file}' can be read`, run);
    }
  }
  return NONE2;
}
function dagsFolder(file) {
  return /^(?:.*?\/)?dags(?=\/)/.exec(file)?.[0] ?? null;
}
function folderOf4(value) {
  const text2 = pathText(value);
  return text2?.startsWith("/") === true ? TreeFiles.inTree(resolved(text2)) : null;
}
function textsOf(value) {
  if (value?.kind !== "list" && value?.kind !== "tuple") return null;
  return value.items.flatMap((item2) => item2.kind === "str" ? [item2.value] : []);
}
function* filesBelow(folder, suffixes, run) {
  const names = run.files.list(folder) ?? [];
  const inside = (name) => folder === "" ? name : `${folder}/${name}`;
  const folders = names.filter((name) => run.files.isFolder(inside(name)));
  for (const name of names) {
    run.budget.step();
    if (!folders.includes(name) && suffixes.some((suffix) => name.endsWith(suffix))) yield inside(name);
  }
  for (const name of folders) yield* filesBelow(inside(name), suffixes, run);
}
function readConfig(path2, run) {
  const text2 = pathText(path2);
  if (text2 === null) return { config: run.unknown("a configuration at an unknown path"), source: null };
  const content = readText(text2, run);
  const file = text2.startsWith("/") ? TreeFiles.inTree(resolved(text2)) : null;
  if (content.kind !== "str" || file === null) return { config: content, source: null };
  const filled = content.value.replace(/\$(?:(\w+)|\{(\w+)\})/g, (whole2, plain, braced) => {
    return run.environment.get(plain ?? braced ?? "") ?? whole2;
  });
  if (/(^|[\s[{,:-])!/m.test(filled)) return { config: run.unknown(`the tags in '${file}'`), source: null };
  const lines = /* @__PURE__ */ new Map();
  const config = readYaml(filled, run, lines);
  return { config, source: { file, lineOf: (item2) => lines.get(item2) } };
}
function build(world, { config, source }, run) {
  if (config.kind !== "dict") {
    if (config.kind === "unknown") open(world, config.doubt.reason, run);
    else run.raise("DagFactoryConfigException", "the configuration must be a mapping");
    return [];
  }
  const dags = dagConfigs(config, run).map(([dagId, own]) => {
    const dag = buildDag(world, dagId, own, source, run);
    doubtVersion(dag, own, run);
    if (source !== null) doubtDefaults(dag, own, source.file, run);
    return dag;
  });
  if (config.open !== null) open(world, config.open.reason, run);
  return dags;
}
function doubtVersion(dag, config, run) {
  if (valueOf2(config, "schedule_interval") === void 0) return;
  dag.doubt({ ...run.doubt(""), reason: "dag-factory takes `schedule_interval` before version 1.0 only" });
}
function doubtDefaults(dag, config, file, run) {
  let folder = file;
  while (folder !== "") {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
    for (const name of ["defaults.yml", "defaults.yaml"]) {
      const path2 = folder === "" ? name : `${folder}/${name}`;
      if (path2 === file || !run.files.has(path2)) continue;
      const { config: defaults } = readConfig(str(`${TREE_ROOT}/${path2}`), run);
      const has = (key2) => defaults.kind !== "dict" || valueOf2(defaults, key2) !== void 0;
      if (has("tasks") || has("task_groups")) dag.doubtFrom("the tasks depend on", run.doubt(`'${path2}'`));
      if (valueOf2(config, "schedule") === void 0 && has("schedule")) {
        dag.settings.set("schedule", run.unknown(`the schedule in '${path2}'`));
      }
    }
  }
}
function register(dags, globals, world, run) {
  if (globals?.kind !== "dict") return open(world, "where the DAGs of dag-factory are put", run);
  for (const dag of dags) putEntry(globals, dag.dagId, dag, run);
  return NONE2;
}
function open(world, reason, run) {
  world.open.push(run.doubt(`further DAGs depend on ${reason}`));
  return NONE2;
}

// src/airflow/vocabulary/assets.ts
var AssetObject = class _AssetObject extends Host {
  typeName = "Asset";
  /** `asset("a") | asset("b")`; null where a name is not known. */
  expression;
  constructor(expression) {
    super();
    this.expression = expression;
  }
  binaryOp(operator, other2, reflected) {
    if (!(other2 instanceof _AssetObject) || operator !== "BitAnd" && operator !== "BitOr") return void 0;
    const [left, right] = reflected ? [other2, this] : [this, other2];
    if (left.expression === null || right.expression === null) return new _AssetObject(null);
    return new _AssetObject(`(${left.expression} ${operator === "BitAnd" ? "&" : "|"} ${right.expression})`);
  }
  getAttr(name) {
    const match = this.expression === null ? null : /^asset\("(.*)"\)$/.exec(this.expression);
    return (name === "uri" || name === "name") && match !== null ? str(match[1] ?? "") : void 0;
  }
};
function makeAsset(args) {
  const name = literal2(argument(args, 0, "uri") ?? args.named.get("name") ?? NONE2);
  return new AssetObject(typeof name === "string" ? `asset(${JSON.stringify(name)})` : null);
}

// src/airflow/vocabulary/asset-dags.ts
var AssetDecorator = class _AssetDecorator extends Host {
  typeName = "asset";
  #world;
  #multi;
  constructor(world, multi = false) {
    super();
    this.#world = world;
    this.#multi = multi;
  }
  call(settings) {
    return new NativeFunction("asset", (args, run) => {
      const [fn] = args.positional;
      return fn === void 0 ? run.unknown("an asset") : this.#define(fn, settings, run);
    });
  }
  getAttr(name) {
    return name === "multi" ? new _AssetDecorator(this.#world, true) : void 0;
  }
  #define(fn, settings, run) {
    const own = fn instanceof TaskFactory ? fn.getAttr("__name__", run) : fn.kind === "function" ? str(fn.name) : void 0;
    const name = this.#multi ? own : settings.named.get("name") ?? own;
    const id = settings.named.get("dag_id") ?? name;
    const dag = makeDag(this.#world, id, settings, run);
    dag.enter(run);
    if (fn instanceof TaskFactory) fn.call(NO_ARGUMENTS, run);
    else makeTask(this.#world, { operator: "@asset", taskId: own, args: NO_ARGUMENTS }, run);
    dag.exit();
    const text2 = literal2(name);
    return new AssetObject(typeof text2 === "string" ? `asset(${JSON.stringify(text2)})` : null);
  }
};

// src/airflow/vocabulary/chain.ts
function listed2(value) {
  return value.kind === "list" && value.view === void 0 || value.kind === "tuple" ? value.items : null;
}
function endOf(value, world, run) {
  const { currentDag } = world;
  return value.kind === "external" && value.called && currentDag !== null ? opaqueResult(value, currentDag, run) : value;
}
function linkPair(left, right, world, run) {
  const [up, down] = [endOf(left, world, run), endOf(right, world, run)];
  const starts = nodesOf(up);
  if (starts !== null) {
    for (const node of starts) relate(node, down, false, run);
    return true;
  }
  if (up instanceof LabelObject) {
    up.link(down, false, run);
    return true;
  }
  const ends = nodesOf(down);
  if (ends !== null) {
    for (const node of ends) relate(node, up, true, run);
    return true;
  }
  if (down instanceof LabelObject) {
    down.link(up, true, run);
    return true;
  }
  return false;
}
function refuse(up, down, world, run) {
  const unsure3 = [up, down].find(({ kind }) => ["choice", "external", "host", "instance", "unknown"].includes(kind));
  if (unsure3 === void 0) run.raise("TypeError", "Chain not supported between these operands");
  world.currentDag?.doubt({ ...run.doubt(""), reason: `edges of a chain depend on what a ${unsure3.kind} is` });
}
function nodesOf(value) {
  if (value instanceof XComObject) return value.references;
  const node = nodeOf(value);
  return node === null ? null : [node];
}
function note(args, world, run) {
  const open2 = args.openPositional ?? args.positional.map(openness).find((doubt) => doubt !== null) ?? null;
  if (open2 === null) return;
  const dags = /* @__PURE__ */ new Set([...args.positional.flatMap((value) => dagsReachedBy(value)), world.currentDag]);
  for (const dag of dags) dag?.doubt({ ...open2, reason: `edges of a chain depend on ${open2.reason}` });
  run.budget.step();
}
function openness(value) {
  if (value.kind === "unknown") return value.doubt;
  if (value.kind === "list" || value.kind === "tuple") return value.open;
  return null;
}
function chain(world) {
  return (args, run) => {
    note(args, world, run);
    for (const [index, up] of args.positional.entries()) {
      const down = args.positional[index + 1];
      if (down === void 0 || up.kind === "unknown" || down.kind === "unknown") continue;
      if (linkPair(up, down, world, run)) continue;
      const [left, right] = [listed2(up), listed2(down)];
      if (left === null || right === null) {
        refuse(up, down, world, run);
        continue;
      }
      if (left.length !== right.length) {
        run.raise(
          "AirflowException",
          `Chain not supported for different length Iterable. Got ${left.length} and ${right.length}.`
        );
      }
      for (const [position3, one2] of left.entries()) {
        const other2 = right[position3];
        if (other2 !== void 0) linkPair(one2, other2, world, run);
      }
    }
    return NONE2;
  };
}
function chainLinear(world) {
  return (args, run) => {
    note(args, world, run);
    if (args.positional.some((value) => value instanceof LabelObject)) {
      run.raise("ValueError", "Labels are not supported by chain_linear");
    }
    if (args.positional.length < 2 && args.openPositional === null) {
      run.raise("ValueError", "No dependencies were set. Did you forget to expand with `*`?");
    }
    for (const [index, up] of args.positional.entries()) {
      const down = args.positional[index + 1];
      if (down === void 0) continue;
      for (const one2 of listed2(up) ?? [up]) linkPair(one2, down, world, run);
    }
    return NONE2;
  };
}
function crossDownstream(world) {
  return (args, run) => {
    const from = args.named.get("from_tasks") ?? args.positional[0] ?? NONE2;
    const to = args.named.get("to_tasks") ?? args.positional[1] ?? NONE2;
    note({ ...args, positional: [from, to] }, world, run);
    const items3 = itemsOf(from, run);
    if (isItems(items3)) for (const one2 of items3.values) linkPair(one2, to, world, run);
    return NONE2;
  };
}

// src/airflow/vocabulary/group-decorator.ts
function taskGroupDecorator(world) {
  return new NativeFunction("task_group", (args, run) => {
    const make = (fn2) => fn2 === void 0 ? run.unknown("a task group") : new GroupFactory(world, fn2, { ...NO_ARGUMENTS, named: args.named, openNamed: args.openNamed });
    const [fn] = args.positional;
    if (fn !== void 0 && fn.kind !== "str") return make(fn);
    return new NativeFunction("task_group", (inner) => make(inner.positional[0]));
  });
}
var GroupFactory = class _GroupFactory extends Host {
  typeName = "_TaskGroupFactory";
  #world;
  #fn;
  #settings;
  #partial;
  constructor(world, fn, settings, partial = /* @__PURE__ */ new Map()) {
    super();
    this.#world = world;
    this.#fn = fn;
    this.#settings = settings;
    this.#partial = partial;
  }
  call(args, run) {
    return this.#create({ ...args, named: new Map([...this.#partial, ...args.named]) }, null, run);
  }
  #create(args, mappedOver, run) {
    const fn = this.#fn;
    const name = fn.kind === "function" ? { fallbackId: str(fn.name) } : {};
    if (mappedOver !== null) checkMappable(mappedOver, run);
    const tasks = mappedOver?.flatMap((value) => references(value)) ?? null;
    const group = makeGroup(this.#world, this.#settings, { suffix: true, mappedOver: tasks, ...name }, run);
    if (!(group instanceof GroupObject)) return group;
    group.enter();
    let result;
    try {
      result = callValue(fn, args, run);
    } finally {
      group.exit(run);
    }
    return result.kind === "none" ? group : result;
  }
  getAttr(name, run) {
    switch (name) {
      case "override":
        return new BoundNative((args) => {
          const settings = { ...this.#settings, named: new Map([...this.#settings.named, ...args.named]) };
          return new _GroupFactory(this.#world, this.#fn, settings, this.#partial);
        });
      case "partial":
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, "partial", run);
          const partial = new Map([...this.#partial, ...args.named]);
          return new _GroupFactory(this.#world, this.#fn, this.#settings, partial);
        });
      case "expand":
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, "expand", run);
          const stub = new MappedArgument([...args.named.values()].flatMap((value) => references(value)));
          const named5 = new Map(this.#partial);
          for (const key2 of args.named.keys()) named5.set(key2, stub);
          return this.#create({ ...NO_ARGUMENTS, named: named5 }, [...args.named.values()], run);
        });
      case "expand_kwargs":
        return new BoundNative((args) => {
          const stub = new MappedArgument(args.positional.flatMap((value) => references(value)));
          const named5 = new Map(this.#partial);
          const parameters = this.#fn.kind === "function" ? this.#fn.node.args : null;
          for (const { arg } of [...parameters?.args ?? [], ...parameters?.kwonlyargs ?? []]) {
            if (!named5.has(arg)) named5.set(arg, stub);
          }
          return this.#create({ ...NO_ARGUMENTS, named: named5 }, args.positional, run);
        });
      case "function":
        return this.#fn;
      default:
        return void 0;
    }
  }
};

// src/airflow/vocabulary/names.ts
var OPERATOR_NAME = /(^|\.)([A-Z]\w*|(?!(add|build|create|define|fetch|find|generate|get|init|is|load|make|new|register|run|set|to)[A-Z])[a-z][A-Za-z0-9]*)(Operator|Sensor|SensorAsync|OperatorAsync)$/;
var OPERATOR_MODULE = /\.(operators|sensors)\.(\w+\.)*[A-Z]\w*$/;
var NO_OPERATOR = /(Hook|Link|Trigger|Config|Configuration|Error|Exception|Mode|State|States|Rule|Source|Type|Enum|Params|Context|Timetable|Notifier|Mixin|Secret|Volume|Resources|Client|Format|Settings|Options|Response|Result|Base|Provider|Builder|Factory|Helper|Manager|Generator)$/;
function isNoOperator(path2) {
  return NO_OPERATOR.test(path2) || /\.hooks\./.test(path2);
}
function isOperatorName(path2) {
  return OPERATOR_NAME.test(path2);
}
function isOperatorPath(path2) {
  if (OPERATOR_NAME.test(path2)) return true;
  return OPERATOR_MODULE.test(path2) && !NO_OPERATOR.test(path2);
}
var HARMLESS_PACKAGES = [
  // An import by name runs code of the repository.
  ...STANDARD_MODULES.filter((name) => name !== "importlib"),
  "importlib\\.(util|metadata|resources)",
  "typing_extensions",
  ...LIBRARIES
];
var HARMLESS_CALL = new RegExp(
  `^(${HARMLESS_PACKAGES.join("|")}|airflow\\.(contrib\\.hooks|utils|models|configuration|settings|hooks|exceptions|providers|timetables|sdk|datasets|macros|secrets|kubernetes|lineage|notifications|listeners|plugins_manager|stats|triggers|decorators|operators|sensors|version|__version__|io))(\\.|\\(|$)`
);

// src/airflow/vocabulary/template-fields.ts
var PYTHON = ["templates_dict", "op_args", "op_kwargs"];
var FIELDS = /* @__PURE__ */ new Map([
  ["EmptyOperator", []],
  ["DummyOperator", []],
  ["LatestOnlyOperator", []],
  ["BashOperator", ["bash_command", "env", "cwd"]],
  ["BashSensor", ["bash_command", "env"]],
  ["PythonOperator", PYTHON],
  ["BranchPythonOperator", PYTHON],
  ["ShortCircuitOperator", PYTHON],
  ["PythonSensor", PYTHON],
  ["BaseOperator", []],
  ["BaseSensorOperator", []],
  ["BaseBranchOperator", []]
]);
function templateFields(path2) {
  const fields = /^airflow\.(?!providers\.(?!standard\.))/.test(path2) ? FIELDS.get(path2.slice(path2.lastIndexOf(".") + 1)) : void 0;
  return fields ?? null;
}

// src/airflow/vocabulary/operator-class.ts
var OperatorClass = class _OperatorClass extends HostClass {
  typeName = "type";
  path;
  #world;
  constructor(world, path2) {
    super();
    this.#world = world;
    this.path = path2;
  }
  /** A class that Airflow has moved is the same one. */
  sameAs(other2) {
    return other2 instanceof _OperatorClass && other2.#shortName === this.#shortName && this.#isOfAirflow && other2.#isOfAirflow;
  }
  get #shortName() {
    return this.path.slice(this.path.lastIndexOf(".") + 1);
  }
  get #isOfAirflow() {
    return this.path.startsWith("airflow.");
  }
  call(args, run) {
    if (!isOperatorName(this.path) && !args.named.has("task_id") && args.openNamed === null) {
      return external(`${this.path}()`, true);
    }
    return this.#make(args, this.path, templateFields(this.path), run);
  }
  #make(args, operator, fields, run) {
    this.#checkArguments(args, run);
    const taskId = args.named.get("task_id") ?? (args.openNamed === null ? void 0 : run.unknownFrom(args.openNamed));
    return makeTask(this.#world, { operator, taskId, args, fields }, run);
  }
  /** What every operator of Airflow refuses. */
  #checkArguments(args, run) {
    if (!this.#isOfAirflow) return;
    if (args.positional.length > 0) run.raise("AirflowException", "Use keyword arguments when initializing operators");
    const isGiven2 = args.named.has("task_id") || args.openNamed !== null || args.named.has("default_args");
    const inDefaults = this.#world.currentDag?.defaultArgs !== void 0 || args.named.has("dag");
    if (!isGiven2 && !inDefaults) run.raise("TypeError", "missing keyword argument 'task_id'");
  }
  init(instance, args, run) {
    if (instance.host instanceof TaskObject) {
      const { dag, taskId } = instance.host;
      dag?.doubt({ ...run.doubt(""), reason: `the task '${taskId}' is made twice` });
    }
    if (instance.host !== null) return;
    const here = { file: run.file, line: run.line };
    Object.assign(run, run.constructionOf(instance));
    try {
      const { known: known5, all: all3 } = this.#fieldsOf(instance, run);
      const task = this.#make(args, instance.cls.name, all3 ? known5 : null, run);
      if (!(task instanceof TaskObject)) return;
      instance.host = task;
      task.templateFields = /* @__PURE__ */ new Set();
    } finally {
      Object.assign(run, here);
    }
  }
  /** Since Airflow 3. */
  goesOn() {
    const { airflow } = this.#world.options;
    return airflow === null ? null : airflow === 3;
  }
  /** Edges from the results in the template fields of a class of the repository. */
  afterInit(instance, run) {
    const task = instance.host;
    if (!(task instanceof TaskObject)) return;
    const { known: known5, all: all3 } = this.#fieldsOf(instance, run);
    task.templateFields = all3 ? new Set(known5) : null;
    for (const name of known5) linkResults(instance.attributes.get(name) ?? NONE2, task, run);
    if (all3) return;
    for (const [name, value] of instance.attributes) if (!known5.includes(name)) linkPerhaps(value, task, run);
  }
  /** The template fields of a class of the repository; `all`: it has no others. */
  #fieldsOf({ cls }, run) {
    const declared = findAttribute(cls, "template_fields", run);
    if (declared !== void 0) return constants(declared);
    const fields = templateFields(this.path);
    return { known: fields ?? [], all: fields !== null };
  }
  /** Airflow fills missing arguments of an operator's `__init__` from `default_args`. */
  beforeInit(init, args, run) {
    if (args.positional.length > 0) run.raise("AirflowException", "Use keyword arguments when initializing operators");
    const named5 = new Map(args.named);
    const sources = defaultArgsFor(args.named, this.#world);
    if (sources.length > 0) fillFrom(sources, fillable(init.node), named5, run);
    return { ...args, named: named5 };
  }
  getAttr(name, run) {
    switch (name) {
      case "partial":
        return new BoundNative((args) => new PartialOperator(this.#world, this.path, args));
      case "template_fields":
        return this.#templateFields(run);
      case "__name__":
        return str(this.#shortName);
      default:
        return isOperatorName(name) ? new _OperatorClass(this.#world, `${this.path}.${name}`) : void 0;
    }
  }
  /** What a subclass adds to them is known, even where they are not. */
  #templateFields(run) {
    const fields = templateFields(this.path);
    if (fields !== null) return tuple(fields.map((field2) => str(field2)));
    return tuple([], run.doubt(`\`template_fields\` of ${this.path}`));
  }
  classAttr(name, run) {
    switch (name) {
      case "template_fields":
        return this.#templateFields(run);
      case "template_ext":
      case "template_fields_renderers":
        return run.unknown(`\`${name}\` of ${this.path}`);
      case "partial":
        return this.getAttr(name, run);
      default:
        return void 0;
    }
  }
};
var PartialOperator = class extends Host {
  typeName = "OperatorPartial";
  #world;
  #path;
  #args;
  constructor(world, path2, args) {
    super();
    this.#world = world;
    this.#path = path2;
    this.#args = args;
  }
  getAttr(name) {
    if (name !== "expand" && name !== "expand_kwargs") return void 0;
    return new BoundNative((args, run) => {
      if (name === "expand_kwargs") checkRows(args.positional[0] ?? args.named.get("kwargs"), run);
      else checkExpanded(args, run);
      const openNamed = this.#args.openNamed;
      const taskId = this.#args.named.get("task_id") ?? (openNamed === null ? void 0 : run.unknownFrom(openNamed));
      const inputs = [...args.positional, ...args.named.values()];
      checkMappable(inputs, run);
      return makeTask(this.#world, { operator: this.#path, taskId, args: this.#args, inputs, mapped: true }, run);
    });
  }
};
function fillable({ args }) {
  const firstDefault = args.args.length - args.defaults.length;
  return [
    ...args.args.slice(1).map(({ arg }, index) => ({ name: arg, required: index + 1 < firstDefault })),
    ...args.kwonlyargs.map(({ arg }, index) => ({ name: arg, required: args.kw_defaults[index] == null }))
  ];
}
function constants(value) {
  if (value.kind === "str") return { known: [value.value], all: true };
  if (value.kind !== "tuple" && value.kind !== "list") return { known: [], all: false };
  const known5 = value.items.flatMap((item2) => item2.kind === "str" ? [item2.value] : []);
  return { known: known5, all: value.open === null && known5.length === value.items.length };
}
function toXCom(args, run) {
  const value = args.positional[0] ?? args.named.get("operator");
  const operator = value?.kind === "instance" ? value.host : value;
  const output = operator?.kind === "host" ? operator.getAttr?.("output", run) : void 0;
  if (output instanceof XComObject) return output;
  return among(run.unknown("an XComArg"), value === void 0 ? [] : [value]);
}

// src/airflow/vocabulary/variable.ts
function getVariable(world, args, run) {
  const key2 = literal2(argument(args, 0, "key"));
  if (typeof key2 !== "string") return run.unknown("a Variable");
  const configured = world.options.variables.get(key2);
  const isJson = literal2(argument(args, 2, "deserialize_json")) === true;
  if (configured !== void 0) return isJson ? fromJsonText(configured, run) : str(configured);
  const fallback4 = argument(args, 1, "default_var") ?? args.named.get("default");
  return { ...run.unknown(`Variable '${key2}'`, fallback4 === void 0 ? {} : { guess: fallback4 }), isData: true };
}

// src/airflow/vocabulary/airflow-names.ts
var NAMES4 = [
  [/^(DAG|models\.DAG|models\.dag\.DAG|sdk\.(DAG|definitions\.dag\.DAG))$/, (world) => new DagClass(world)],
  [/^(decorators|models\.dag|sdk|sdk\.definitions\.dag|decorators\.dag)\.dag$/, dagDecorator],
  [/^(decorators|sdk|sdk\.definitions\.decorators)\.task$/, (world) => new TaskDecorator(world, null)],
  [
    /^(decorators|decorators\.task_group|sdk|sdk\.definitions\.decorators(\.task_group)?)\.task_group$/,
    taskGroupDecorator
  ],
  [
    /^(utils\.task_group|models\.taskgroup|sdk|sdk\.definitions\.taskgroup)\.TaskGroup$/,
    (world) => new GroupClass(world)
  ],
  [
    /^(models|models\.baseoperator|utils\.helpers|sdk|sdk\.bases\.operator)\.(chain|chain_linear|cross_downstream)$/,
    (world, name) => new NativeFunction(name, (RELATIONS[name] ?? chain)(world))
  ],
  [
    /^(decorators\.setup_teardown|sdk\.definitions\.decorators\.setup_teardown)\.(context_wrapper|ContextWrapper)$/,
    (world, name) => new NativeFunction(name, (args, run) => wrapContext(world, args, run))
  ],
  [
    /^(utils\.trigger_rule|sdk|sdk\.api\.datamodels\._generated|task\.trigger_rule)\.TriggerRule\.[A-Z_]+$/,
    (_world, name) => new TriggerRule(name.toLowerCase())
  ],
  [/^sdk(\.definitions\.asset(\.decorators)?)?\.asset$/, (world) => new AssetDecorator(world)],
  [
    /^(utils\.edgemodifier|sdk|sdk\.definitions\.edges)\.Label$/,
    () => new NativeFunction("Label", () => new LabelObject())
  ],
  [
    /^(decorators|decorators\.setup_teardown|sdk|sdk\.definitions\.decorators)\.(setup|teardown)$/,
    (world, name) => roleDecorator(world, name === "setup" ? "setup" : "teardown")
  ],
  [/^(datasets|sdk|sdk\.definitions\.asset|assets)\.(Dataset|Asset)$/, () => new NativeFunction("Asset", makeAsset)],
  [
    /^((models(\.xcom_arg)?|sdk(\.definitions\.xcom_arg)?)\.)?(XComArg|PlainXComArg)$/,
    () => new NativeFunction("XComArg", toXCom)
  ],
  [
    /^(models|models\.variable|sdk)\.Variable\.get$/,
    (world) => new NativeFunction("get", (args, run) => getVariable(world, args, run))
  ]
];
var RELATIONS = {
  chain,
  chain_linear: chainLinear,
  cross_downstream: crossDownstream
};
var places = /* @__PURE__ */ new Map();
var MOST_PLACES = 2e3;
function placeOf(path2) {
  const known5 = places.get(path2);
  if (known5 !== void 0) return known5;
  if (places.size > MOST_PLACES) places.clear();
  const found2 = findPlace(path2);
  places.set(path2, found2);
  return found2;
}
function findPlace(path2) {
  const below = path2.replace(
    /^airflow\.(providers\.common\.compat\.sdk\.)?/,
    (_all, compat) => compat === void 0 ? "" : "sdk."
  );
  const index = NAMES4.findIndex(([pattern]) => pattern.test(below));
  const maker = NAMES4[index]?.[1];
  if (maker === void 0) return null;
  const name = below.slice(below.lastIndexOf(".") + 1);
  return { maker, name, key: `${index} ${/^(Dataset|PlainXComArg)$/.test(name) ? "" : name}` };
}
var AirflowNames = class {
  #world;
  #made = /* @__PURE__ */ new Map();
  constructor(world) {
    this.#world = world;
  }
  /** `path` begins with `airflow.`; undefined: none of the names that are known here. */
  find(path2) {
    const place = placeOf(path2);
    if (place === null) return void 0;
    const { maker, name, key: key2 } = place;
    const known5 = this.#made.get(key2);
    if (known5 !== void 0) return known5;
    const made2 = maker(this.#world, name);
    this.#made.set(key2, made2);
    return made2;
  }
};
function wrapContext(world, args, run) {
  const items3 = itemsOf(args.positional[0] ?? args.named.get("tasks") ?? NONE2, run);
  const tasks = isItems(items3) ? items3.values.flatMap((value) => taskOf(value) ?? []) : [];
  return new ContextWrapper(world, tasks);
}

// src/airflow/vocabulary/callbacks.ts
var LATER = /^(airflow|argparse|atexit|attrs?|click|copy|dagster|deprecated|inspect|jinja2|logging|marshmallow|pydantic|signal|sqlalchemy|tenacity|types|typing|unittest|warnings|weakref)\b/;
var RUNNERS = /(^|\.)(Thread|Timer|Process|ThreadPool|Pool|Parallel)$/;
function followCallbacks(call, run) {
  const { path: path2, args } = call;
  if (path2 !== null && LATER.test(path2)) return;
  if (path2 !== null && /(^|\.)[A-Z]\w*$/.test(path2) && !RUNNERS.test(path2)) return;
  for (const value of allValues(args)) {
    if (isCallback(value)) follow2(value, call, run);
    else if (value.kind === "list" || value.kind === "tuple") {
      for (const item2 of value.items) if (isCallback(item2)) follow2(item2, call, run);
    }
  }
}
function isCallback(value) {
  if (value.kind === "function" || value.kind === "method" || value.kind === "class") return true;
  if (value.kind === "unknown") return value.guess !== null && isCallback(value.guess);
  return value instanceof HostClass || value.kind === "host" && CALLABLES.has(value.typeName);
}
var CALLABLES = /* @__PURE__ */ new Set(["functools.partial", "_TaskDecorator", "builtin_function_or_method"]);
function follow2(callback, call, run) {
  const doubt = run.doubt(`what ${call.name} calls`);
  const condition = { id: run.conditions.newId(), branch: 0, doubt, loop: true };
  const args = { positional: [], named: /* @__PURE__ */ new Map(), openPositional: doubt, openNamed: doubt };
  run.conditions.under(condition, () => {
    try {
      callValue(callback, args, run);
    } catch (error) {
      if (!(error instanceof PyRaise)) throw error;
    }
  });
}

// src/airflow/vocabulary/airflow-vocabulary.ts
var AirflowVocabulary = class {
  world;
  #names;
  #known = /* @__PURE__ */ new Map();
  constructor(world) {
    this.world = world;
    this.#names = new AirflowNames(world);
  }
  claims(path2) {
    return /^(airflow|dagfactory)$/.test(path2) || path2.startsWith("dagfactory.") || path2.startsWith("airflow.") && !path2.includes(".example_dags.");
  }
  resolve(path2) {
    if (this.#known.has(path2)) return this.#known.get(path2);
    const value = this.#make(path2);
    this.#known.set(path2, value);
    return value;
  }
  #make(path2) {
    const found2 = path2.startsWith("airflow.") ? this.#names.find(path2) : dagFactoryName(path2, this.world);
    return found2 ?? (isOperatorPath(path2) ? new OperatorClass(this.world, path2) : void 0);
  }
  unknownCall(call, run) {
    const { path: path2, args } = call;
    if (path2 !== null && mayBeNode(path2) && (args.named.has("task_id") || args.named.has("group_id"))) {
      return this.#unknownClass(path2, args, run);
    }
    if (path2 !== null && /(^|\.)\w*D[Aa][Gg]\w*$/.test(path2) && isClassName(path2) && args.named.has("dag_id")) {
      return this.#unknownDag(path2, args, run);
    }
    if (call.member !== null && RELATING.has(call.member)) this.#doubtEdges(allValues(call.args), run);
    followCallbacks(call, run);
    this.#note(call, run);
    return void 0;
  }
  unknownOperator(operator, operands, run) {
    if (operator === "RShift" || operator === "LShift") this.#doubtEdges(operands, run);
  }
  /** Edges between nodes of which at least one is not known. */
  #doubtEdges(ends, run) {
    if (ends.some(({ kind }) => kind === "int" || kind === "float" || kind === "bool")) return;
    const { currentDag, dags } = this.world;
    const reached = new Set(ends.flatMap((end) => dagsReachedBy(end)));
    const affected = reached.size > 0 ? reached : currentDag === null ? dags : [currentDag];
    const unknown2 = ends.find(({ kind }) => kind === "unknown");
    const { reason } = unknown2?.kind === "unknown" ? unknown2.doubt : run.doubt("what is not in the repository");
    for (const dag of affected) dag.doubt({ ...run.doubt(""), reason: `an edge depends on ${reason}` });
  }
  /** A class with a `task_id` is an operator, whatever its name; one with a `group_id` is a group that fills itself. */
  #unknownClass(path2, args, run) {
    const taskId = args.named.get("task_id");
    if (taskId !== void 0) return makeTask(this.world, { operator: path2, taskId, args }, run);
    const groupId = args.named.get("group_id");
    return opaqueGroup(this.world, path2, groupId?.kind === "str" ? groupId.value : "*", args, run);
  }
  /** A DAG class from elsewhere (cosmos' `DbtDag`) fills its DAG by itself. */
  #unknownDag(path2, args, run) {
    const dag = makeDag(this.world, args.named.get("dag_id"), args, run);
    const name = path2.slice(path2.lastIndexOf(".") + 1);
    dag.doubt({ ...run.doubt(""), reason: `the tasks of a ${name} are not in its file` });
    return dag;
  }
  /** A call that gets hold of a DAG, or stands where a DAG is being built, may change the DAG. */
  #note(call, run) {
    if (call.path !== null && HARMLESS_CALL.test(call.path)) return;
    const values = call.self === null ? allValues(call.args) : [call.self, ...allValues(call.args)];
    const getsGlobals = values.some((value) => value.kind === "dict" && value.store instanceof NameStore);
    if (getsGlobals) {
      run.frame.module.open = true;
      this.world.open.push(run.doubt(`${call.name} gets the globals and may add DAGs`));
    }
    const reached = new Set(values.flatMap((value) => dagsReachedBy(value)));
    if (!getsGlobals && mayMakeDags(call, reached.size)) this.world.open.push(run.doubt(`${call.name} may make DAGs`));
    for (const dag of reached) {
      dag.doubt({ ...run.doubt(""), reason: `${call.name} gets the DAG or its tasks and may change them` });
    }
    const { currentDag } = this.world;
    if (currentDag === null || reached.has(currentDag) || call.nested || call.isData || call.self !== null) return;
    if (call.path !== null && isClassName(call.path)) return;
    currentDag.doubt({
      ...run.doubt(""),
      reason: `${call.name} is called where the DAG is built and may add tasks`
    });
  }
};
var RELATING = /* @__PURE__ */ new Set(["set_upstream", "set_downstream"]);
function mayBeNode(path2) {
  return isClassName(path2) && !path2.startsWith("airflow.") && !isNoOperator(path2);
}
function mayMakeDags({ path: path2, args, self, nested }, reached) {
  if (path2 === null) return false;
  if (self === null && !nested && makesDags(path2)) return true;
  return reached === 0 && ["dag_id", "schedule", "schedule_interval"].some((name) => args.named.has(name));
}
function isClassName(path2) {
  return /(^|\.)[A-Z]\w*$/.test(path2);
}

// src/airflow/schedule.ts
var NONE3 = { kind: "none", text: null };
var UNKNOWN = { kind: "unknown", text: null };
var PRESETS = /* @__PURE__ */ new Set(["@hourly", "@daily", "@weekly", "@monthly", "@quarterly", "@yearly", "@annually", "@midnight"]);
function scheduleOf2(settings, airflow) {
  const value = settings.get("schedule") ?? settings.get("schedule_interval") ?? settings.get("timetable");
  if (value === void 0) return airflow === 3 ? NONE3 : { kind: "default", text: null };
  return fromValue(value);
}
function fromValue(value) {
  switch (value.kind) {
    case "none":
      return NONE3;
    case "str":
      return fromText(value.value.trim());
    case "list":
    case "tuple":
      return fromAssets(value.items);
    case "external":
      return value.called && /[tT]imetable\(\)$/.test(value.path) ? { kind: "timetable", text: value.path.replace(/\(\)$/, "").split(".").at(-1) ?? null } : UNKNOWN;
    case "host":
      if (value instanceof TimeDelta) return { kind: "timedelta", text: value.clock };
      return value instanceof AssetObject ? fromAssets([value]) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}
function fromText(text2) {
  if (text2 === "@once") return { kind: "once", text: text2 };
  if (text2 === "@continuous") return { kind: "continuous", text: text2 };
  if (text2 === "@none" || text2 === "None" || text2 === "") return NONE3;
  return PRESETS.has(text2) ? { kind: "preset", text: text2 } : { kind: "cron", text: text2.replace(/\s+/g, " ") };
}
function fromAssets(items3) {
  const texts = items3.map((item2) => item2 instanceof AssetObject ? item2.expression : null);
  if (texts.includes(null)) return { kind: "assets", text: null };
  return { kind: "assets", text: texts.join(" & ") };
}

// src/airflow/vocabulary/finish.ts
var MAX_REASONS = 50;
function finishDag(dag, file, globals, airflow) {
  const idReason = idReasonOf(dag);
  const dagId = idTextOf(dag.dagId);
  if (dagId === null) return { dag: null, idReason };
  const reasons = [...dag.reasons, ...reasonsOf([dag.path])];
  if (idReason !== null) reasons.push(idReason);
  const tasks = [...dag.tasks.values()].map((same2) => finishTask(same2, dag, reasons));
  const opaque = new Set(dag.allTasks().flatMap((task) => task.opaque === null ? [] : [task.taskId]));
  const certainties = new Map(
    tasks.flatMap(({ taskId, certainty }) => opaque.has(taskId) ? [] : [[taskId, certainty]])
  );
  const edges = [];
  for (const { from, to, paths } of dag.edges.values()) {
    const relative2 = paths.map((path2) => without2(path2, dag.path));
    const own = certaintyOf2(relative2);
    reasons.push(...reasonsOf(relative2));
    const ends = [certainties.get(from.taskId) ?? "exact", certainties.get(to.taskId) ?? "exact"];
    edges.push({ from: from.taskId, to: to.taskId, certainty: weakest(own, ...ends) });
  }
  return {
    idReason,
    dag: {
      dagId,
      file,
      line: dag.line,
      complete: reasons.length === 0,
      reasons: unique(reasons),
      schedule: scheduleOf2(dag.settings, airflow),
      startDate: startDateOf(dag),
      tasks: tasks.sort((a, b) => textOrder(a.taskId, b.taskId)),
      edges: edges.sort((a, b) => textOrder(a.from, b.from) || textOrder(a.to, b.to)),
      globals,
      isSubdag: dag.isSubdag
    }
  };
}
function idTextOf(value) {
  if (value.kind === "str") return value.value;
  return value.kind === "unknown" && value.guess?.kind === "str" ? value.guess.value : null;
}
function idReasonOf(dag) {
  const { dagId, file, line } = dag;
  if (dagId.kind === "unknown") return dependsOn("dag_id", dagId.doubt);
  if (dagId.kind === "str" && !dependsOnCheckout(dagId.value)) return null;
  return {
    reason: dagId.kind === "str" ? "dag_id depends on the folder of the checkout" : "dag_id is not known",
    file,
    line
  };
}
function finishTask(same2, dag, reasons) {
  const paths = same2.map((task) => without2(task.path, dag.path));
  reasons.push(...reasonsOf(paths));
  const [first3] = same2;
  if (first3 === void 0) throw new Error("a task without a record");
  const idReason = idReasonOfTask(first3);
  if (idReason !== null) reasons.push(idReason);
  const mapped2 = same2.some((task) => task.mapped);
  if (mapped2 && same2.some((task) => !task.mapped)) {
    reasons.push({
      reason: `whether '${first3.taskId}' is mapped depends on a condition`,
      file: first3.file,
      line: first3.line
    });
  }
  const prefix = first3.group?.childId("") ?? "";
  return {
    taskId: first3.taskId,
    operator: first3.operator,
    mapped: mapped2,
    groupPrefix: prefix.endsWith(".") ? prefix.slice(0, -1) : "",
    certainty: weakest(certaintyOf2(paths), first3.idDoubt === null ? "exact" : "unresolved"),
    file: first3.file,
    line: first3.line
  };
}
function idReasonOfTask({ idDoubt, opaque, path: path2, file, line }) {
  if (opaque !== null) return { reason: opaque, file, line };
  if (idDoubt === null) return null;
  const isTold = path2.some(({ loop, doubt }) => loop && sameDoubt(doubt, idDoubt));
  return isTold ? null : dependsOn("task_id", idDoubt);
}
function sameDoubt(a, b) {
  return a.reason === b.reason && a.file === b.file && a.line === b.line;
}
function without2(path2, known5) {
  return path2.filter((condition) => !known5.includes(condition));
}
function startDateOf(dag) {
  const own = dag.settings.get("start_date");
  if (own !== void 0) return own instanceof DateTime ? own.iso : null;
  const defaults = dag.defaultArgs;
  if (defaults?.kind !== "dict") return null;
  const value = defaults.store.get("sstart_date");
  return value instanceof DateTime ? value.iso : null;
}
function unique(reasons) {
  const seen = /* @__PURE__ */ new Map();
  for (const { reason, file, line } of reasons) {
    const key2 = `${file}:${line}:${reason}`;
    if (!seen.has(key2)) seen.set(key2, { reason, file, line });
    if (seen.size >= MAX_REASONS) break;
  }
  return [...seen.values()];
}

// src/airflow/vocabulary/world.ts
var World = class {
  options;
  /** Every DAG that was made, whether it counts in the end or not. */
  dags = [];
  /** DAGs entered with `with`, or made by calling a `@dag` function. */
  registered = /* @__PURE__ */ new Set();
  dagStack = [];
  groupStack = [];
  /** Why the Airflow that runs it may not import the file. */
  versionDoubts = [];
  /** Why the file may define further DAGs. */
  open = [];
  setups = new SetupState();
  /** Nodes for what factories from outside of the repository have made, by what they gave. */
  opaque = /* @__PURE__ */ new Map();
  #tasks = [];
  constructor(options) {
    this.options = options;
  }
  /** Takes note of a new task and gives it a number. */
  serial(task) {
    return this.#tasks.push(task);
  }
  /** Whether a task was made that has not come into any DAG. */
  get homeless() {
    return this.#tasks.some(({ dag }) => dag === null);
  }
  get currentDag() {
    return this.dagStack.at(-1) ?? null;
  }
  /** Airflow 2 raises this error, Airflow 3 does not. */
  raiseIn2(type, message, run) {
    const { airflow } = this.options;
    if (airflow === 2) run.raise(type, message);
    if (airflow === null) {
      this.versionDoubts.push({ ...run.doubt(""), reason: `Airflow 2 would not import this: ${message}` });
    }
  }
  /** The group that a new node of this DAG joins. */
  currentGroup(dag) {
    return this.groupStack.at(-1) ?? dag?.root ?? null;
  }
};

// src/airflow/extract.ts
var DEFAULT_ROOTS = ["dags", "plugins", "src", "include"];
function extract(tree, options = {}) {
  return withoutPauses(extracting(tree, options));
}
function* extracting(tree, options = {}) {
  postponeOptimizing();
  const reader = new Reader2(tree, options);
  const results = [];
  for (const file of reader.files) {
    results.push(reader.read(file));
    options.onProgress?.(results.length, reader.files.length);
    optimizeLongWork();
    yield;
  }
  return {
    dags: results.flatMap((result) => result.dags).sort((a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file)),
    failures: results.flatMap((result) => result.failures),
    open: results.flatMap((result) => result.open),
    reads: new Map(results.map((result) => [result.file, result.reads]))
  };
}
function withIgnored(result, ignored) {
  if (typeof ignored === "boolean") return result;
  const doubted4 = (dag) => ({ ...dag, complete: false, reasons: [...dag.reasons, ignored] });
  return { ...result, dags: result.dags.map(doubted4) };
}
var Reader2 = class {
  files;
  #tree;
  #options;
  #folders;
  #parses;
  #ignored;
  #pinned;
  constructor(tree, options) {
    this.files = options.files ?? findDagFiles(tree, options.dags ?? null);
    this.#tree = tree;
    this.#options = options;
    this.#folders = options.folders ?? foldersOf(tree);
    this.#parses = options.parses ?? new ParseCache();
    this.#ignored = ignoredBy(tree);
    this.#pinned = options.airflow ?? pinnedVersion(tree);
  }
  /** The version that a file is read for, and why that is in doubt. */
  #versionFor(file) {
    const [blob, bytes] = [this.#tree.blob(file), this.#tree.read(file)];
    const told2 = blob === void 0 || bytes === void 0 ? null : versionOfImports(this.#parses.parse(blob, bytes));
    if (told2 === null) return { version: this.#pinned, doubt: null };
    const { version, name, line, fading } = told2;
    if (this.#pinned === null || this.#pinned === version) return { version, doubt: null };
    const since = fading ? "which from 3.2 on" : "which";
    const reason = `the repository pins Airflow ${this.#pinned}, ${since} cannot import ${name}`;
    return { version: fading ? this.#pinned : version, doubt: { reason, file, line } };
  }
  read(file) {
    const { airflow, variables, extraVocabularies, importRoots, environment } = this.#options;
    const files = new TreeFiles(this.#tree, this.#folders);
    const { version, doubt } = airflow === void 0 ? this.#versionFor(file) : { version: airflow, doubt: null };
    const setting = { variables: variables ?? /* @__PURE__ */ new Map(), airflow: version, ignored: this.#ignored };
    const evaluate3 = (others, reversed, milliseconds) => {
      const world = new World(setting);
      if (doubt !== null) world.versionDoubts.push(doubt);
      const run = new Run({
        files,
        parses: this.#parses,
        vocabularies: [...others, new AirflowVocabulary(world)],
        importRoots: importRoots ?? DEFAULT_ROOTS,
        environment: environment ?? /* @__PURE__ */ new Map(),
        limits: { ...DEFAULT_LIMITS, milliseconds },
        reversed
      });
      const found3 = collect2(file, evaluateFile(file, run), world);
      return { found: found3, orderDoubt: run.orderDoubt, left: run.budget.millisecondsLeft };
    };
    const { found: found2, orderDoubt, left } = evaluate3(extraVocabularies ?? [], false, DEFAULT_LIMITS.milliseconds);
    const result = orderDoubt === null ? found2 : inEitherOrder(found2, evaluate3([], true, Math.max(0, left)).found, orderDoubt);
    return withIgnored({ file, ...result, reads: files.reads }, this.#ignored(file));
  }
};
function collect2(file, ending, world) {
  if (ending.kind === "raised") return fromError(file, ending);
  const open2 = world.open.map((reason) => inFile(file, reason));
  const failures = [];
  const dags = [];
  if (ending.kind === "stopped") {
    open2.push({ kind: "budget", reason: `evaluation was stopped: ${ending.reason}`, file, line: 1 });
    for (const dag of world.dags) dag.doubt({ reason: `evaluation was stopped: ${ending.reason}`, file, line: 1 });
  }
  const module = ending.kind === "finished" ? ending.module : null;
  if (module !== null) {
    for (const reason of outsideDags(module, file)) open2.push({ kind: "dynamic", ...reason });
  }
  for (const dag of world.dags) for (const reason of world.versionDoubts) dag.doubt(reason);
  const bound = boundNames(module);
  for (const dag of world.dags) {
    const globals = bound.get(dag);
    if (globals === void 0 && !world.registered.has(dag) && ending.kind === "finished") continue;
    const finished = finishDag(dag, file, globals ?? [], world.options.airflow);
    if (finished.idReason !== null) open2.push({ ...inFile(file, finished.idReason), kind: "unknown-dag-id" });
    if (finished.dag === null) continue;
    const audited = auditDag(finished.dag, world.homeless);
    const failure = audited.complete ? findLooseSetup(dag, audited.dagId, file) ?? findCycle(audited) : null;
    if (failure === null) dags.push(audited);
    else failures.push(failure);
  }
  return { dags, failures, open: open2 };
}
function boundNames(module) {
  const names = /* @__PURE__ */ new Map();
  for (const [name, value] of module?.attributes ?? []) {
    for (const dag of dagsIn(value)) {
      if (value.kind === "choice") for (const option of value.options) noteChoice(dag, option.condition);
      names.set(dag, [...names.get(dag) ?? [], name]);
    }
  }
  return names;
}
function noteChoice(dag, condition) {
  dag.doubt({ ...condition.doubt, reason: `condition on ${condition.doubt.reason}` });
}
function dagsIn(value) {
  if (value.kind === "choice") return value.options.flatMap((option) => dagsIn(option.value));
  const dag = dagOf(value);
  return dag === null ? [] : [dag];
}
var AIRFLOW_ERRORS = /* @__PURE__ */ new Set(["AirflowException", "DuplicateTaskIdFound", "TaskAlreadyInTaskGroup"]);
function fromError(file, ending) {
  const { error } = ending;
  if (!error.certain) {
    const reason = `importing the file may raise ${error.type}`;
    return { dags: [], failures: [], open: [inFile(file, { reason, file: error.file, line: error.line })] };
  }
  const raised = error.file === "" || error.file === file;
  const here = raised ? error : error.calls.find((call) => call.file === file);
  const message = error.message === "" ? error.type : `${error.type}: ${error.message}`;
  const failure = {
    kind: failureKind(error.type),
    message: raised ? message : `${message} (${error.file}:${error.line})`,
    file,
    line: here?.line ?? 1
  };
  return { dags: [], failures: [failure], open: [] };
}
function inFile(file, reason) {
  if (reason.file === file || reason.file === "") return { kind: "dynamic", ...reason, file };
  return { kind: "dynamic", reason: `${reason.reason}, ${reason.file}:${reason.line}`, file, line: 1 };
}
function failureKind(type) {
  if (type === "SyntaxError") return "syntax";
  if (type === "DuplicateTaskIdFound") return "duplicate-task-id";
  return AIRFLOW_ERRORS.has(type) ? "airflow" : "python";
}

// src/airlift/written-calls.ts
var NAMES5 = ["proxying_to_dagster", "mark_as_dagster_proxying"];
function findWrittenCalls({ body: body2, source }) {
  if (!NAMES5.some((name) => source.includes(name))) return [];
  const calls = [];
  const pending = [...body2];
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    if (isCall(node) && NAMES5.includes(calledName(node) ?? "")) calls.push(node);
    const children = Object.values(node);
    for (const child of children) if (typeof child === "object" && child !== null) pending.push(child);
  }
  return calls.sort((a, b) => a.lineno - b.lineno);
}
function isCall(node) {
  return "nodeType" in node && node.nodeType === "Call";
}
function calledName({ func }) {
  if (func.nodeType === "Name") return func.id;
  return func.nodeType === "Attribute" ? func.attr : null;
}

// src/airlift/proxying-calls.ts
var PROXYING = /^dagster_airlift\.in_airflow(\.proxying_fn)?\.(proxying_to_dagster|mark_as_dagster_proxying)$/;
var LOADER2 = /^dagster_airlift\.(in_airflow\.)?(proxied_state\.)?load_proxied_state_from_yaml$/;
var KNOWN_ARGUMENTS = /* @__PURE__ */ new Set(["global_vars", "proxied_state", "logger", "build_from_task_fn", "build_from_dag_fn"]);
var ProxiedStateObject = class extends Host {
  typeName = "AirflowProxiedState";
  path;
  constructor(path2) {
    super();
    this.path = path2;
  }
};
function proxyingVocabulary() {
  const recorder = new Recorder();
  return { vocabulary: recorder, calls: () => recorder.calls() };
}
var Recorder = class {
  #finished = [];
  #open = [];
  #values = /* @__PURE__ */ new Map();
  claims(path2) {
    return path2 === "dagster_airlift" || path2.startsWith("dagster_airlift.");
  }
  resolve(path2) {
    if (!this.claims(path2)) return void 0;
    const known5 = this.#values.get(path2);
    if (known5 !== void 0) return known5;
    const value = this.#make(path2);
    if (value !== void 0) this.#values.set(path2, value);
    return value;
  }
  #make(path2) {
    if (PROXYING.test(path2)) {
      return new NativeFunction("proxying_to_dagster", (args, run) => {
        this.#record(args, run);
        return NONE2;
      });
    }
    if (LOADER2.test(path2)) {
      return new NativeFunction("load_proxied_state_from_yaml", (args) => {
        return new ProxiedStateObject(argument(args, 0, "proxied_yaml_path") ?? NONE2);
      });
    }
    return void 0;
  }
  #record(args, run) {
    this.#open.push(this.#describe(args, run));
  }
  #describe(args, run) {
    const reasons = run.conditions.active.map(({ doubt }) => ({
      ...doubt,
      reason: `condition on ${doubt.reason}`
    }));
    const { folder, pathIsString } = folderOf5(args, reasons, run);
    const dags = dagsOf(args.named.get("global_vars"), reasons, run);
    const inside = dags === null ? null : innermost(run);
    return {
      call: {
        reached: run.conditions.active.length === 0 ? "yes" : "conditional",
        folder,
        pathIsString,
        dagIds: dags === null ? null : idsOf(dags, reasons),
        insideDag: inside,
        ownTaskBuilder: args.named.has("build_from_task_fn"),
        ownDagBuilder: args.named.has("build_from_dag_fn"),
        unknownArguments: [...args.named.keys()].filter((name) => !KNOWN_ARGUMENTS.has(name)),
        reasons
      },
      stack: [{ file: run.file, line: run.line }, ...run.frames.map(({ caller }) => caller).reverse()],
      dags: dags ?? [],
      edges: new Map((dags ?? []).map((dag) => [dag, dag.edgeCount]))
    };
  }
  ended(path2, run) {
    const made2 = this.#open.map(({ call, stack, dags, edges }) => ({
      ...standingIn(path2, stack),
      ...call,
      laterEdges: laterEdges(dags, edges)
    }));
    this.#open = [];
    this.#finished.push(...made2);
    const module = run.modules.main;
    const parsed3 = run.modules.parsed(path2, run);
    if (module === null || parsed3?.ok !== true) return;
    for (const written3 of findWrittenCalls(parsed3)) {
      if (made2.some((call2) => call2.line === written3.lineno)) continue;
      const args = argumentsAtEnd(written3, module, run);
      const place = { file: path2, line: written3.lineno };
      Object.assign(run, place);
      const { call } = this.#describe(args, run);
      this.#finished.push({ ...place, ...call, reached: "no", insideDag: null, laterEdges: [] });
    }
  }
  calls() {
    const unique2 = new Map(this.#finished.map((call) => [JSON.stringify([call.file, call.line, call.folder]), call]));
    return [...unique2.values()].sort((a, b) => a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
  }
};
function standingIn(path2, stack) {
  return { file: path2, line: stack.find(({ file }) => file === path2)?.line ?? 1 };
}
function argumentsAtEnd(call, module, run) {
  const frame = newFrame(module, new Scope("module", null, module.attributes), run);
  try {
    let args = NO_ARGUMENTS;
    run.inFrame(frame, () => {
      args = evaluateArguments(call.args, call.keywords, frame, run);
      return NONE2;
    });
    return args;
  } catch (error) {
    if (error instanceof PyRaise || error instanceof BudgetExceeded) return NO_ARGUMENTS;
    throw error;
  }
}
function folderOf5(args, reasons, run) {
  const state = args.named.get("proxied_state");
  if (!(state instanceof ProxiedStateObject)) {
    reasons.push(run.doubt(`the proxied state does not come from load_proxied_state_from_yaml`));
    return { folder: null, pathIsString: false };
  }
  const { path: path2 } = state;
  const pathIsString = path2.kind === "str";
  const text2 = path2.kind === "path" ? path2.path : path2.kind === "str" ? path2.value : null;
  const folder = text2 === null || !text2.startsWith("/") ? null : TreeFiles.inTree(resolved(text2));
  if (folder === null) {
    const doubt = path2.kind === "unknown" ? path2.doubt : run.doubt("its path");
    reasons.push({ ...doubt, reason: `the proxied_state folder depends on ${doubt.reason}` });
  }
  return { folder, pathIsString };
}
function dagsOf(globals, reasons, run) {
  if (globals?.kind !== "dict" || globals.open !== null) {
    reasons.push(run.doubt("the globals that are passed are not known"));
    return null;
  }
  return globals.store.entries().flatMap(([, value]) => {
    const dag = dagOf(value);
    return dag === null ? [] : [dag];
  });
}
function idsOf(dags, reasons) {
  const ids = [];
  for (const { dagId, file, line } of dags) {
    if (dagId.kind === "str") ids.push(dagId.value);
    else {
      reasons.push({ reason: "a dag_id is not known", file, line });
      return null;
    }
  }
  return ids;
}
function innermost(run) {
  for (let index = run.entered.length - 1; index >= 0; index--) {
    const value = run.entered[index];
    if (value instanceof DagObject) return value.dagId.kind === "str" ? value.dagId.value : null;
  }
  return null;
}
function laterEdges(dags, before) {
  return dags.flatMap((dag) => {
    const { dagId } = dag;
    const id = dagId.kind === "str" ? dagId.value : null;
    if (id === null) return [];
    return dag.edgesSince(before.get(dag) ?? 0).flatMap(({ from, to, line }) => [
      { dagId: id, taskId: from.taskId, line },
      { dagId: id, taskId: to.taskId, line }
    ]);
  });
}

// src/commands/cached-structure.ts
var toStructure = (dag, imported) => ({
  from: "source",
  complete: dag.complete && imported.length === 0,
  reasons: [
    ...dag.reasons,
    ...imported.map((file) => ({
      reason: `this DAG reads ${file}, of which Dagster keeps no copy`,
      file,
      line: 1
    }))
  ],
  tasks: dag.tasks.map(({ taskId, mapped: mapped2, operator, certainty }) => ({ taskId, mapped: mapped2, operator, certainty })),
  edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
  schedule: dag.schedule
});
function withFile(tree, path2, bytes) {
  const blob = createHash4("sha256").update(bytes).digest("hex");
  return {
    id: tree.id,
    paths: () => tree.has(path2) ? tree.paths() : [...tree.paths(), path2].sort(),
    has: (each) => each === path2 || tree.has(each),
    blob: (each) => each === path2 ? blob : tree.blob(each),
    read: (each) => each === path2 ? bytes : tree.read(each)
  };
}
function pathInTree(tree, fileloc) {
  const parts = (fileloc ?? "").split("/").filter((part) => part !== "");
  const ends = parts.map((_, index) => parts.slice(index).join("/"));
  for (const end of ends) {
    const candidates = tree.paths().filter((path2) => path2 === end || path2.endsWith(`/${end}`));
    if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : void 0;
  }
  return void 0;
}
function structureReader(loaded, instances, parses) {
  const { tree, project, uncertain } = loaded;
  const folders = foldersOf(tree);
  const importedBy = (reads, path2) => [...new Set([...reads ?? []].map((read4) => pathLookedFor(read4) ?? read4))].filter((file) => file !== path2 && uncertain.has(file)).sort();
  return (source, { dagId, fileloc }) => {
    const [known5] = servedById(project.served, dagId);
    const path2 = known5?.dag.file ?? pathInTree(tree, fileloc) ?? `${dagId}.cached.py`;
    const bytes = new TextEncoder().encode(source);
    if (known5 !== void 0 && isSame(tree.read(path2), bytes)) {
      return toStructure(known5.dag, importedBy(project.extraction.reads.get(path2), path2));
    }
    const { name: _, dags: __, ...options } = instances.find(({ name }) => name === known5?.instance) ?? { name: null };
    const { dags, reads } = extract(withFile(tree, path2, bytes), {
      ...options,
      parses,
      files: [path2],
      ...tree.has(path2) ? { folders } : {},
      // Airlift's call at the end of the file takes the DAG, and does nothing to how it is written.
      extraVocabularies: [proxyingVocabulary().vocabulary]
    });
    const dag = dags.find((each) => each.dagId === dagId);
    return dag === void 0 ? null : toStructure(dag, importedBy(reads.get(path2), path2));
  };
}
function isSame(one2, other2) {
  return one2 !== void 0 && Buffer.compare(one2, other2) === 0;
}

// src/commands/reload/component-state.ts
function airflowStates({ componentState }) {
  const states = componentState ?? [];
  const usual = states.filter(({ key: key2 }) => key2.startsWith("AirflowInstanceComponent["));
  return usual.length > 0 ? usual : states;
}
function staleStates(status, baseline) {
  const known5 = new Map(airflowStates(baseline).map((state) => [state.key, state]));
  return airflowStates(status).filter(({ key: key2, version, createdAt }) => {
    const old = known5.get(key2);
    return old !== void 0 && old.version === version && old.createdAt === createdAt;
  });
}
function unfilledStates(states) {
  return states.filter(({ version, createdAt }) => version === null && createdAt === null);
}
function isRefreshable({ managementType }) {
  return managementType !== "LEGACY_CODE_SERVER_SNAPSHOTS";
}
function componentStateAt(status) {
  const times = airflowStates(status).flatMap(({ createdAt }) => createdAt ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

// src/commands/dagster-source.ts
var NOT_ASKED = {
  what: "Dagster",
  why: "neither dagster-url nor a snapshot is given, so only the two commits were compared"
};
function ofLocations(snapshot, names) {
  if (names.length === 0) return snapshot;
  return { ...snapshot, locations: snapshot.locations.filter(({ name }) => names.includes(name)) };
}
function unreadable2(snapshot) {
  return snapshot.locations.flatMap((location) => {
    const why = whyUnreadable(location);
    return why === null ? [] : [{ what: `code location '${location.name}'`, why }];
  });
}
function whyUnreadable({ status, error, airlift }) {
  switch (status) {
    case "loading":
      return "it is still loading";
    case "error":
      return `it is in error: ${error?.chain.at(-1)?.message.trim() ?? error?.message.trim() ?? "no reason given"}`;
    case "loaded":
      return unfilledStates(airlift?.state ?? []).length > 0 ? "its component state was never filled, so that it holds no DAG" : null;
  }
}
function asUnreachable(error) {
  if (error instanceof UnreachableError) return error;
  return new UnreachableError(error.message, {
    ...error.hint === void 0 ? {} : { hint: error.hint },
    cause: error
  });
}
async function readCached(source, { onUnreachable, now, ...options }) {
  switch (source.kind) {
    case "none":
      return { snapshot: null, whole: true, skipped: [NOT_ASKED] };
    case "snapshot": {
      const snapshot = ofLocations(source.snapshot, source.locations);
      const { takenAt } = snapshot;
      const old = isStale(takenAt, now) ? [{ what: "changes in Dagster since the snapshot", why: `the snapshot is ${age(takenAt, now) ?? "old"}` }] : [];
      return { snapshot, whole: true, skipped: [...old, ...unreadable2(snapshot)] };
    }
    case "live": {
      const { readDeployments } = await import("./read-deployments-IPILAHMN.js");
      const { deployments, locations } = source;
      const { snapshot, failures } = await readDeployments(deployments, locations, options);
      const [first3] = failures;
      if (first3 !== void 0 && onUnreachable === "fail") throw asUnreachable(first3.error);
      const unread = failures.map((failure) => tellFailure(failure, deployments));
      const skipped = [...unread, ...snapshot === null ? [] : unreadable2(snapshot)];
      return { snapshot, whole: failures.length === 0, skipped };
    }
  }
}
function isDagsterPlus(source) {
  return source.kind === "live" && source.deployments.some(({ plus }) => plus);
}
function tellFailure({ deployment: deployment2, error }, all3) {
  const hint = error.hint === void 0 ? "" : ` ${error.hint}`;
  return { what: all3.length === 1 ? "Dagster" : `Dagster at ${deployment2.name}`, why: `${toMessage(error)}.${hint}` };
}

// src/airlift/proxied-state/parse.ts
var MOST_BYTES = 1e6;
var ShapeError = class extends Error {
  name = "ShapeError";
  line;
  constructor(message, node) {
    super(message);
    this.line = node?.start.line ?? 1;
  }
};
function parseProxiedStateFile(file, bytes) {
  const dagId = stemOf(file);
  const unread = (reason) => ({
    file,
    dagId,
    state: { level: "unread", reason },
    duplicates: [],
    lines: []
  });
  if (bytes.length > MOST_BYTES) return unread(`it is larger than ${MOST_BYTES / 1e6} MB`);
  const decoded2 = decode2(bytes);
  if (decoded2 === null) {
    const state = { level: "raises", kind: "yaml", message: "the file is not UTF-8", line: 1 };
    return { file, dagId, state, duplicates: [], lines: [] };
  }
  const text2 = decoded2.replaceAll(/\r\n?/g, "\n");
  const lines = text2.split("\n");
  const duplicates = [];
  try {
    const state = readDag(file, safeLoad(text2), EXOTIC_BREAK.test(decoded2) ? [] : lines, duplicates);
    return { file, dagId, state, duplicates, lines };
  } catch (error) {
    if (error instanceof TooMuchError) return unread(error.message);
    if (!(error instanceof YamlError) && !(error instanceof ShapeError)) throw error;
    const kind = error instanceof YamlError ? "yaml" : "shape";
    const state = { level: "raises", kind, message: error.message, line: error.line };
    return { file, dagId, state, duplicates: [], lines };
  }
}
function stemOf(path2) {
  const name = path2.slice(path2.lastIndexOf("/") + 1);
  const dot2 = name.lastIndexOf(".");
  return dot2 > 0 && dot2 < name.length - 1 ? name.slice(0, dot2) : name;
}
function decode2(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
var ENTRY_KEYS = ["id", "proxied"];
function readDag(file, root, lines, duplicates) {
  if (root.type !== "dict") throw new ShapeError("Expected a dictionary", null);
  noteRepeatedKeys(file, root, duplicates);
  const tasks = get(root, "tasks");
  const proxied = get(root, "proxied");
  if (tasks === void 0 && proxied === void 0) {
    throw new ShapeError("Expected a 'tasks' or 'proxied' top-level key in the dag dictionary", null);
  }
  if (tasks !== void 0 && proxied !== void 0) {
    const second = tasks.keyNode.start.line > proxied.keyNode.start.line ? tasks : proxied;
    throw new ShapeError(
      "Expected only one of 'tasks' or 'proxied' top-level keys in the dag dictionary",
      second.keyNode
    );
  }
  if (tasks !== void 0) return { level: "task", entries: readTasks(file, tasks, lines, duplicates) };
  if (proxied === void 0 || proxied.value.type === "None") return { level: "task", entries: [] };
  const says = asBoolean(proxied.value);
  if (says === null) throw new ShapeError("Expected 'proxied' key to be a boolean or None", proxied.valueNode);
  const isFalse = proxied.value.type === "bool" && !proxied.value.value;
  return { level: "dag", proxied: says, replaces: !isFalse, line: proxied.keyNode.start.line };
}
function readTasks(file, tasks, lines, duplicates) {
  const { value, valueNode } = tasks;
  if (value.type !== "list") {
    if (isEmpty(value)) return [];
    throw new ShapeError(`Expected a list of tasks, found ${value.type}`, valueNode);
  }
  const seen = /* @__PURE__ */ new Set();
  const dashes = value.node.kind === "sequence" ? value.node.dashes : [];
  return value.items.map(({ value: item2, node }, index) => {
    if (item2.type !== "dict") throw new ShapeError(`Expected a task dictionary, found ${item2.type}`, node);
    const [id, proxied] = [get(item2, "id"), get(item2, "proxied")];
    if (id === void 0 || proxied === void 0 || item2.entries.size !== ENTRY_KEYS.length) {
      const found2 = [...item2.entries.values()].map(({ key: key2 }) => toText(key2)).join(", ");
      throw new ShapeError(`Expected 'proxied' and 'id' keys in the task dictionary. Found keys: ${found2}`, node);
    }
    const says = asBoolean(proxied.value);
    if (says === null) throw new ShapeError("Expected 'proxied' key to be a boolean", proxied.valueNode);
    const identity3 = identityOf(id.value);
    if (identity3 === null) throw new ShapeError(`unhashable type: '${id.value.type}'`, id.valueNode);
    noteRepeatedKeys(file, item2, duplicates);
    const place = { file, line: id.valueNode.start.line };
    if (seen.has(identity3)) duplicates.push({ ...place, what: `task ${toText(id.value)}` });
    seen.add(identity3);
    const dash = dashes[index];
    const written3 = dash === void 0 ? null : writtenEntry(dash, node, { id: id.valueNode, proxied: proxied.valueNode }, lines);
    return { ...place, id: toText(id.value), idIsText: id.value.type === "str", proxied: says, written: written3 };
  });
}
function isEmpty(value) {
  if (value.type === "str" || value.type === "bytes") return value.value === "";
  if (value.type === "dict") return value.entries.size === 0;
  return (value.type === "set" || value.type === "pairs") && value.size === 0;
}
function get(dict, key2) {
  return dict.entries.get(identityOf({ type: "str", value: key2 }) ?? "");
}
function noteRepeatedKeys(file, dict, duplicates) {
  for (const node of dict.repeated) {
    const name = node.kind === "scalar" ? node.value : node.kind;
    duplicates.push({ file, line: node.start.line, what: `key ${name}` });
  }
}
var EXOTIC_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/;
function writtenEntry(dash, node, values, lines) {
  const [firstLine, lastLine] = [dash.line, node.end.line];
  const isHere = node.start.line >= firstLine && lastLine >= firstLine;
  const ownsItsLines = lines[firstLine - 1]?.slice(0, dash.column).trim() === "";
  if (!isHere || !ownsItsLines) return null;
  const spanOf = ({ start, end }) => {
    const isInside = start.line >= firstLine && end.line <= lastLine && start.line === end.line;
    return isInside ? { line: start.line, from: start.column, to: end.column } : null;
  };
  return { firstLine, lastLine, id: spanOf(values.id), proxied: spanOf(values.proxied) };
}

// src/commands/fix.ts
function applyFixes(files, fixes) {
  const result = new Map(files);
  const editsOf = /* @__PURE__ */ new Map();
  for (const edit of fixes.flatMap((fix) => fix.edits ?? [])) {
    editsOf.set(edit.file, [...editsOf.get(edit.file) ?? [], edit]);
  }
  for (const [file, edits] of editsOf) {
    const text2 = files.get(file);
    if (text2 !== void 0) result.set(file, keepReadable(file, text2, applyEdits(text2, edits)));
  }
  for (const { rename } of fixes) {
    const text2 = rename === void 0 ? void 0 : result.get(rename.from);
    if (rename === void 0 || text2 === void 0 || result.has(rename.to)) continue;
    result.delete(rename.from);
    result.set(rename.to, text2);
  }
  return result;
}
var isInsertion = ({ from, to }) => to < from;
function applyEdits(text2, edits) {
  const lines = text2.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lineEnd = lines[0]?.endsWith("\r\n") === true ? "\r\n" : "\n";
  const ordered2 = withoutOverlaps(edits, lines.length).sort((one2, other2) => other2.from - one2.from || other2.to - one2.to);
  for (const { from, to, text: changed2 } of ordered2) {
    const added = changed2 === "" ? [] : changed2.split("\n").map((line) => line + lineEnd);
    lines.splice(from - 1, to - from + 1, ...added);
  }
  const joined4 = lines.map((line) => line.endsWith("\n") ? line : line + lineEnd).join("");
  return text2.endsWith("\n") ? joined4 : joined4.replace(/\r?\n$/, "");
}
function withoutOverlaps(edits, lineCount) {
  const kept = [];
  for (const edit of edits) {
    const isPossible = edit.from >= 1 && edit.from <= lineCount + 1 && edit.to <= lineCount && edit.to >= edit.from - 1;
    const isTaken = kept.some(
      (other2) => isInsertion(edit) || isInsertion(other2) ? other2.from === edit.from && other2.to === edit.to && other2.text === edit.text : edit.from <= other2.to && other2.from <= edit.to
    );
    if (isPossible && !isTaken) kept.push(edit);
  }
  return kept;
}
function keepReadable(file, before, after) {
  if (!/\.ya?ml$/.test(file) || raises(file, before) || !raises(file, after)) return after;
  const mended = after.replace(/^(tasks:)[ \t]*(?=#|\r?$)/m, "$1 [] ").replace(/^(tasks: \[\]) (?=\r?$)/m, "$1");
  return raises(file, mended) ? before : mended;
}
function raises(file, text2) {
  return parseProxiedStateFile(file, new TextEncoder().encode(text2)).state.level === "raises";
}

// src/commands/patch.ts
var CONTEXT_LINES = 3;
function patchOf(changes) {
  return changes.filter(({ before, after }) => before !== after).map(filePatch).join("");
}
function filePatch({ file, before, after }) {
  const header = [
    `diff --git a/${file} b/${file}
`,
    ...before === null ? ["new file mode 100644\n"] : [],
    ...after === null ? ["deleted file mode 100644\n"] : [],
    `--- ${before === null ? "/dev/null" : `a/${file}`}
`,
    `+++ ${after === null ? "/dev/null" : `b/${file}`}
`
  ].join("");
  const old = linesOf(before);
  const now = linesOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const from = Math.max(0, start - CONTEXT_LINES);
  const tail = Math.min(end, CONTEXT_LINES);
  const head = old.slice(from, start);
  const gone = old.slice(start, old.length - end);
  const come = now.slice(start, now.length - end);
  const rest = old.slice(old.length - end, old.length - end + tail);
  const range2 = (first3, length2) => `${length2 === 0 ? first3 : first3 + 1},${length2}`;
  const oldLength = head.length + gone.length + rest.length;
  const newLength = head.length + come.length + rest.length;
  return [
    header,
    `@@ -${range2(before === null ? 0 : from, oldLength)} +${range2(after === null ? 0 : from, newLength)} @@
`,
    ...head.map((line) => patchLine(" ", line)),
    ...gone.map((line) => patchLine("-", line)),
    ...come.map((line) => patchLine("+", line)),
    ...rest.map((line) => patchLine(" ", line))
  ].join("");
}
var linesOf = (text2) => text2?.match(/[^\n]*\n|[^\n]+$/g) ?? [];
function patchLine(mark, line) {
  return line.endsWith("\n") ? mark + line : `${mark}${line}
\\ No newline at end of file
`;
}

// src/commands/fix-patches.ts
var MOST_PATCHES = 200;
function withPatches(findings, head) {
  const texts = /* @__PURE__ */ new Map();
  const textOf6 = (path2) => {
    if (!texts.has(path2)) {
      const bytes = head.read(path2);
      texts.set(path2, bytes === void 0 ? void 0 : new TextDecoder().decode(bytes));
    }
    return texts.get(path2);
  };
  let made2 = 0;
  return findings.map((finding2) => {
    const { fix, origin } = finding2;
    if (fix === void 0 || origin === "fixed" || made2 >= MOST_PATCHES) return finding2;
    const patch = patchOfEdits(fix.edits ?? [], textOf6);
    if (patch === "") return finding2;
    made2 += 1;
    return { ...finding2, fix: { ...fix, patch } };
  });
}
function patchOfEdits(edits, textOf6) {
  const files = /* @__PURE__ */ new Map();
  for (const { file } of edits) {
    const text2 = textOf6(file);
    if (text2 !== void 0) files.set(file, text2);
  }
  const after = applyFixes(files, [{ summary: "", edits: [...edits] }]);
  return patchOf([...files].map(([file, before]) => ({ file, before, after: after.get(file) ?? before })));
}

// src/airlift/proxied-state/read.ts
var LOADED_ENDING = /^.+\.ya?ml$/s;
function proxiedStateFolders(tree, calls) {
  const folders = new Set(calls.flatMap(({ folder }) => folder === null ? [] : [folder]));
  for (const path2 of tree.paths()) {
    const parts = path2.split("/");
    const depth = parts.indexOf("proxied_state");
    if (depth !== -1 && depth < parts.length - 1) folders.add(parts.slice(0, depth + 1).join("/"));
  }
  return [...folders].sort();
}
function readProxiedState(tree, folder) {
  const prefix = folder === "" || folder === "." ? "" : `${folder}/`;
  const inside = tree.paths().filter((path2) => path2.startsWith(prefix));
  const files = /* @__PURE__ */ new Map();
  const ignored = [];
  for (const path2 of inside) {
    const [name = "", ...nested] = path2.slice(prefix.length).split("/");
    const looksLoaded = LOADED_ENDING.test(name);
    if (nested.length === 0 && looksLoaded) files.set(path2, readFile(tree, path2));
    else ignored.push(path2);
    if (nested.length > 0 && looksLoaded) files.set(prefix + name, aFolder(prefix + name));
  }
  const sorted2 = [...files.values()].sort((one2, other2) => one2.file < other2.file ? -1 : 1);
  return { folder, files: sorted2, ignored, missing: inside.length === 0 };
}
function readFile(tree, path2) {
  const bytes = tree.read(path2);
  if (bytes !== void 0) return parseProxiedStateFile(path2, bytes);
  const reason = `it is larger than ${MAX_FILE_BYTES / 1e6} MB`;
  return { file: path2, dagId: stemOf(path2), state: { level: "unread", reason }, duplicates: [], lines: [] };
}
function aFolder(path2) {
  const state = { level: "raises", kind: "shape", message: "Is a directory", line: 1 };
  return { file: path2, dagId: stemOf(path2), state, duplicates: [], lines: [] };
}

// src/airlift/served.ts
function serveDags(extraction, calls, folders, instanceOf4, known5 = /* @__PURE__ */ new Map()) {
  const folderOf7 = new Map(folders.map((folder) => [folder.folder, folder]));
  const served = /* @__PURE__ */ new Map();
  for (const file of new Set(extraction.dags.map((dag) => dag.file))) {
    const dags = dagsOfFile(extraction.dags, file);
    const same2 = dags.flatMap((dag) => known5.get(dag) ?? []);
    if (same2.length === dags.length) {
      for (const dag of same2) served.set(dag.dag, dag);
      continue;
    }
    const [failure = null] = failuresOfFile(extraction.failures, file);
    const effects = callEffects(dags, callsOfFile(calls, file), folderOf7);
    for (const dag of serveFile(dags, effects, failure)) served.set(dag.dag, { ...dag, instance: instanceOf4(file) });
  }
  return extraction.dags.flatMap((dag) => dag.isSubdag ? [] : served.get(dag) ?? []);
}
function serveFile(dags, effects, failure) {
  if (failure !== null) return dags.map((dag) => broken(asWritten(dag), { kind: "import-error", failure }));
  let served = dags.map(asWritten);
  for (const effect of effects) {
    const { call, problems, doubt } = effect;
    const raises2 = problems.find(({ certainty, kind }) => certainty === "exact" && (doubt === null || isOfLoader(kind)));
    if (raises2 !== void 0) {
      const message = toImportError(raises2);
      const raised = { kind: "airflow", file: call.file, line: call.line, message };
      return dags.map((dag) => broken(asWritten(dag), { kind: "import-error", failure: raised }));
    }
    served = served.map((dag) => applyCall(dag, effect));
  }
  return served;
}
function asWritten(dag) {
  return {
    dag,
    level: "none",
    tasks: dag.tasks.map(({ taskId, mapped: mapped2, certainty }) => ({ taskId, mapped: mapped2, certainty, proxied: false })),
    edges: dag.edges,
    complete: dag.complete,
    breakage: null
  };
}
var broken = (served, breakage) => ({ ...served, breakage });
function applyCall(served, { call, problems, handled, doubt }) {
  const handling = handled.find(({ dag }) => dag === served.dag)?.handling;
  const concerns = call.dagIds === null || call.dagIds.includes(served.dag.dagId);
  const mayRaise = problems.some(({ kind }) => kind !== "unknown-arguments");
  if (handling === void 0 && !mayRaise && (doubt === null || !concerns)) return served;
  if (mayRaise || doubt !== null || handling === void 0) {
    const likely = handling === void 0 ? served : rebuild(served, call, handling);
    return {
      ...likely,
      tasks: likely.tasks.map((task) => ({ ...task, certainty: weakest(task.certainty, "conditional") })),
      complete: false
    };
  }
  return rebuild(served, call, handling);
}
function rebuild(served, call, handling) {
  if (handling.level === "dag") return replaceDag(served, call);
  return handling.level === "task" ? replaceTasks(served, call, handling) : served;
}
function replaceDag(served, call) {
  const { dag } = served;
  const later = dag.tasks.filter((task) => task.file === call.file && task.line > call.line);
  const certainty = call.ownDagBuilder ? "unresolved" : "exact";
  const override = { taskId: overrideTaskId(dag.dagId), mapped: false, proxied: true, certainty };
  const rest = later.map(({ taskId, mapped: mapped2 }) => ({
    taskId,
    mapped: mapped2,
    proxied: false,
    certainty: "conditional"
  }));
  return {
    ...served,
    level: "dag",
    tasks: [override, ...rest],
    edges: [],
    complete: !call.ownDagBuilder && later.length === 0
  };
}
function replaceTasks(served, call, { entries }) {
  const { dag } = served;
  const proxied = new Set(entries.filter((entry2) => entry2.proxied).map(({ id }) => id));
  const grouped2 = dag.tasks.filter((task) => proxied.has(task.taskId) && task.groupPrefix !== "");
  const renamed2 = new Map(grouped2.map((task) => [task.taskId, rebuiltTaskId(task.taskId, task.groupPrefix)]));
  const dangling = grouped2.find(
    ({ taskId }) => dag.edges.some((edge) => edge.to === taskId && edge.certainty === "exact")
  );
  const asIs = call.ownTaskBuilder || grouped2.length === 0;
  const tasks = served.tasks.map((task) => {
    if (!proxied.has(task.taskId)) return task;
    const certainty = call.ownTaskBuilder ? weakest(task.certainty, "conditional") : task.certainty;
    return { ...task, taskId: asIs ? task.taskId : renamed2.get(task.taskId) ?? task.taskId, proxied: true, certainty };
  });
  const breaks = !asIs && dangling !== void 0;
  return {
    ...served,
    level: "task",
    tasks,
    edges: asIs ? served.edges : served.edges.map((edge) => ({ ...edge, from: renamed2.get(edge.from) ?? edge.from })),
    complete: served.complete && !(call.ownTaskBuilder && grouped2.length > 0),
    breakage: breaks ? { kind: "task-in-group", taskId: dangling.taskId } : served.breakage
  };
}

// src/airlift/tree-mappings/dag-filter.ts
function matchesPattern(dagId, pattern) {
  const text2 = dagId.toLowerCase();
  let ends = [0];
  for (const char of `%${pattern.toLowerCase()}%`.replaceAll(/%+/g, "%")) {
    const [first3] = ends;
    if (first3 === void 0) return false;
    ends = char === "%" ? Array.from({ length: text2.length - first3 + 1 }, (_, index) => first3 + index) : ends.filter((at) => at < text2.length && (char === "_" || char === text2[at])).map((at) => at + 1);
  }
  return ends.at(-1) === text2.length;
}

// src/airlift/tree-mappings/file-reading.ts
function compareMappings2(one2, other2) {
  return compare2(orderOf2(one2), orderOf2(other2));
}
var orderOf2 = ({ dagId, taskId, assetKey }) => JSON.stringify([dagId, taskId ?? "", assetKey]);
var compare2 = (one2, other2) => one2 < other2 ? -1 : one2 > other2 ? 1 : 0;

// src/airlift/tree-mappings/texts.ts
function textsOf2(value) {
  switch (value?.kind) {
    case "str":
      return [{ text: value.value, certainty: "exact" }];
    case "choice": {
      const options = value.options.map((option) => textsOf2(option.value));
      if (options.includes(null)) return null;
      return options.flatMap(
        (texts) => (texts ?? []).map(({ text: text2, certainty }) => ({ text: text2, certainty: weakest(certainty, "conditional") }))
      );
    }
    case "unknown": {
      if (value.guess === null) return null;
      return textsOf2(value.guess)?.map(({ text: text2 }) => ({ text: text2, certainty: "conditional" })) ?? null;
    }
    default:
      return null;
  }
}
function textOf3(value) {
  return value?.kind === "str" ? value.value : null;
}

// src/airlift/tree-mappings/airflow-instance.ts
var InstanceObject = class extends Host {
  typeName = "AirflowInstance";
  name;
  constructor(name) {
    super();
    this.name = name;
  }
  getAttr(name) {
    return name === "name" ? this.name : void 0;
  }
};
var FilterObject = class extends Host {
  typeName = "AirflowFilter";
  pattern;
  tags;
  constructor(args) {
    super();
    this.pattern = argument(args, 0, "dag_id_ilike") ?? NONE2;
    this.tags = argument(args, 1, "airflow_tags") ?? NONE2;
  }
};
var DagInfoObject = class extends Host {
  typeName = "DagInfo";
  #dagId;
  constructor(dagId) {
    super();
    this.#dagId = dagId;
  }
  getAttr(name) {
    return name === "dag_id" ? str(this.#dagId) : void 0;
  }
};
function selectionIn(args, selector) {
  const instance = argument(args, 0, "airflow_instance");
  return {
    instance: instance instanceof InstanceObject ? textOf3(instance.name) : null,
    selector: selector ?? NONE2,
    filter: args.named.get("retrieval_filter") ?? NONE2
  };
}
function isSelected({ selector, filter: filter2 }, dagId, run) {
  const passes = isLetThrough(filter2, dagId, run);
  if (passes === false || selector.kind === "none") return passes;
  const selected = truth(callValue(selector, positional(new DagInfoObject(dagId)), run), run);
  return selected === true ? passes : selected;
}
function isLetThrough(filter2, dagId, run) {
  if (filter2.kind === "none") return true;
  if (!(filter2 instanceof FilterObject) || filter2.tags.kind !== "none") return run.doubt("a retrieval_filter");
  if (filter2.pattern.kind === "none") return true;
  const pattern = textOf3(filter2.pattern);
  return pattern === null ? run.doubt("a retrieval_filter") : matchesPattern(dagId, pattern);
}

// src/airlift/tree-mappings/asset-key.ts
var AssetKeyObject = class _AssetKeyObject extends Host {
  static #known = /* @__PURE__ */ new WeakMap();
  typeName = "AssetKey";
  path;
  constructor(path2) {
    super();
    this.path = path2;
  }
  static of(path2, run) {
    if (path2 === null) return run.unknown("an asset key");
    const known5 = _AssetKeyObject.#known.get(run) ?? /* @__PURE__ */ new Map();
    _AssetKeyObject.#known.set(run, known5);
    const name = JSON.stringify(path2);
    const key2 = known5.get(name) ?? new _AssetKeyObject(path2);
    known5.set(name, key2);
    return key2;
  }
  getAttr(name, run) {
    const { path: path2 } = this;
    switch (name) {
      case "path":
      case "parts":
        return newList(path2.map(str), run);
      case "to_user_string":
        return new BoundNative(() => str(path2.join("/")));
      case "to_python_identifier":
        return new BoundNative(() => str(path2.join("__").replaceAll(/[-.]/g, "_")));
      case "with_prefix":
        return new BoundNative((args) => _AssetKeyObject.of(prefixed(args.positional[0], path2), run));
      default:
        return void 0;
    }
  }
  equals(other2) {
    if (!(other2 instanceof _AssetKeyObject)) return false;
    return JSON.stringify(this.path) === JSON.stringify(other2.path);
  }
  hash() {
    return `asset key ${JSON.stringify(this.path)}`;
  }
  text() {
    return null;
  }
};
function keyPath(value) {
  if (value instanceof AssetKeyObject) return value.path;
  if (value?.kind === "str") return [value.value];
  if (value?.kind !== "list" && value?.kind !== "tuple" || value.open !== null) return null;
  const parts = value.items.map((item2) => item2.kind === "str" ? item2.value : null);
  return parts.every((part) => part !== null) ? parts : null;
}
function prefixed(prefix, name) {
  if (prefix === void 0 || prefix.kind === "none") return name;
  const parts = keyPath(prefix);
  return parts === null || name === null ? null : [...parts, ...name];
}
function makeAssetKey(args, run) {
  return AssetKeyObject.of(keyPath(argument(args, 0, "path")), run);
}
function keyFromUserString(args, run) {
  const text2 = argument(args, 0, "asset_key_string");
  return AssetKeyObject.of(text2?.kind === "str" ? text2.value.split("/") : null, run);
}

// src/airlift/tree-mappings/handles.ts
var TASK_MAPPING = "dagster-airlift/task-mapping";
var DAG_MAPPING = "dagster-airlift/dag-mapping";
var handlesKeys = /* @__PURE__ */ new Map([
  ["TASK_MAPPING_METADATA_KEY", str(TASK_MAPPING)],
  ["DAG_MAPPING_METADATA_KEY", str(DAG_MAPPING)]
]);
var NO_METADATA = { task: null, dag: null, doubt: null };
function handlesOf(dagId, taskId, run) {
  const place = { file: run.file, line: run.line };
  const dags = textsOf2(dagId);
  const tasks = taskId === null ? [{ text: null, certainty: "exact" }] : textsOf2(taskId);
  if (dags === null || tasks === null) {
    const what = dags === null ? dagId : taskId;
    const doubt = what?.kind === "unknown" ? what.doubt : run.doubt(dags === null ? "a dag_id" : "a task_id");
    return { handles: [], doubt, ...place };
  }
  const handles2 = dags.flatMap(
    (dag) => tasks.map((task) => ({
      dagId: dag.text,
      taskId: task.text,
      certainty: weakest(dag.certainty, task.certainty)
    }))
  );
  return { handles: handles2, doubt: null, ...place };
}
function readHandles(value, kind, run) {
  const place = { file: run.file, line: run.line };
  const items3 = itemsOf(value, run);
  if (!isItems(items3)) return { handles: [], doubt: items3, ...place };
  const read4 = items3.values.map((item2) => {
    if (item2.kind !== "dict") return { handles: [], doubt: run.doubt("a mapping in the metadata of an asset") };
    const { handles: handles3, doubt: doubt2 } = handlesOf(
      item2.store.get("sdag_id"),
      kind === "dag" ? null : item2.store.get("stask_id"),
      run
    );
    return { handles: handles3, doubt: doubt2 ?? item2.open };
  });
  const doubt = items3.open ?? read4.find((each) => each.doubt !== null)?.doubt ?? null;
  const handles2 = read4.flatMap((each) => each.handles);
  return { handles: items3.open === null ? handles2 : handles2.map(conditional), doubt, ...place };
}
var conditional = (handle2) => ({ ...handle2, certainty: weakest(handle2.certainty, "conditional") });
function readMetadata(value, run) {
  if (value === void 0 || value.kind === "none") return NO_METADATA;
  if (value.kind === "ellipsis") return NO_METADATA;
  if (value.kind === "unknown") return { ...NO_METADATA, doubt: value.doubt };
  if (value.kind !== "dict") return { ...NO_METADATA, doubt: run.doubt("the metadata of an asset") };
  const task = value.store.get(`s${TASK_MAPPING}`);
  const dag = value.store.get(`s${DAG_MAPPING}`);
  return {
    task: task === void 0 ? null : readHandles(task, "task", run),
    dag: dag === void 0 ? null : readHandles(dag, "dag", run),
    doubt: value.open
  };
}
function mergeMetadata(before, after) {
  return { task: after.task ?? before.task, dag: after.dag ?? before.dag, doubt: before.doubt ?? after.doubt };
}

// src/airlift/tree-mappings/assets.ts
var SpecObject = class _SpecObject extends Host {
  typeName = "AssetSpec";
  details;
  constructor(details) {
    super();
    this.details = details;
  }
  with(changes) {
    return new _SpecObject({ ...this.details, ...changes });
  }
  /** As Airlift does it: an earlier value of the same metadata key is replaced. */
  withMetadata(metadata) {
    return this.with({ metadata: mergeMetadata(this.details.metadata, metadata), written: null });
  }
  getAttr(name, run) {
    const { key: key2, written: written3, partitions } = this.details;
    switch (name) {
      case "key":
        return AssetKeyObject.of(key2, run);
      case "metadata":
        return written3 ?? run.unknown("the metadata of an asset");
      case "partitions_def":
        return partitions ?? NONE2;
      case "merge_attributes":
        return new BoundNative((args) => this.#merged(args, run));
      case "replace_attributes":
      case "_replace":
        return new BoundNative((args) => this.#replaced(args, run));
      case "with_io_manager_key":
        return new BoundNative(() => this);
      default:
        return void 0;
    }
  }
  #merged(args, run) {
    const metadata = args.named.get("metadata");
    return metadata === void 0 ? this : this.withMetadata(readMetadata(metadata, run));
  }
  #replaced(args, run) {
    const metadata = args.named.get("metadata");
    const key2 = args.named.get("key");
    const partitions = args.named.get("partitions_def");
    const isGiven2 = (value) => value !== void 0 && value.kind !== "ellipsis";
    return this.with({
      ...isGiven2(metadata) ? { metadata: readMetadata(metadata, run), written: metadata } : {},
      ...isGiven2(key2) ? { key: keyPath(key2) } : {},
      ...isGiven2(partitions) ? { partitions } : {}
    });
  }
  truth() {
    return true;
  }
};
function unknownSpec(doubt = null) {
  return new SpecObject({
    key: null,
    metadata: { ...NO_METADATA, doubt },
    written: null,
    partitions: null,
    instance: null
  });
}
var AssetsObject = class _AssetsObject extends Host {
  typeName = "AssetsDefinition";
  specs;
  /** Null when that is not known. */
  executable;
  constructor(specs, executable) {
    super();
    this.specs = specs;
    this.executable = executable;
  }
  map(change4) {
    return new _AssetsObject(this.specs.map(change4), this.executable);
  }
  getAttr(name, run) {
    const [first3] = this.specs;
    switch (name) {
      case "key":
        return this.specs.length === 1 ? first3?.getAttr("key", run) : void 0;
      case "keys":
        return newList(
          this.specs.map(({ details }) => AssetKeyObject.of(details.key, run)),
          run
        );
      case "specs":
        return newList([...this.specs], run);
      case "specs_by_key":
        return newDict(
          this.specs.map((spec) => [AssetKeyObject.of(spec.details.key, run), spec]),
          run
        );
      case "partitions_def":
        return first3?.details.partitions ?? NONE2;
      case "map_asset_specs":
        return new BoundNative((args) => this.#mapped(args.positional[0] ?? args.named.get("fn") ?? NONE2, run));
      case "with_attributes":
        return new BoundNative((args) => this.#withAttributes(args, run));
      case "with_resources":
      case "with_hooks":
        return new BoundNative(() => this);
      case "get_asset_spec":
        return new BoundNative(() => this.specs.length === 1 && first3 !== void 0 ? first3 : run.unknown("a spec"));
      case "to_source_asset":
        return new BoundNative(() => this.specs.length === 1 && first3 !== void 0 ? first3 : run.unknown("a spec"));
      default:
        return void 0;
    }
  }
  #mapped(fn, run) {
    return this.map((spec) => mapSpec(fn, spec, run));
  }
  /** Of what it can replace, keys and metadata matter; both are dicts by key. */
  #withAttributes(args, run) {
    const keys = pairsOf(args.named.get("asset_key_replacements"));
    const metadata = pairsOf(args.named.get("metadata_by_key"));
    const isUnknown = args.openNamed !== null || keys === null || metadata === null;
    return this.map((spec) => {
      const { key: key2 } = spec.details;
      if (isUnknown || key2 === null) return unknownSpec(run.doubt("the attributes of an asset"));
      const newKey = keys.find(([old]) => sameKey(keyPath(old), key2))?.[1];
      const given = metadata.find(([of]) => sameKey(keyPath(of), key2))?.[1];
      return spec.with({
        ...newKey === void 0 ? {} : { key: keyPath(newKey) },
        ...given === void 0 ? {} : { metadata: readMetadata(given, run), written: given }
      });
    });
  }
  items() {
    return null;
  }
  truth() {
    return true;
  }
};
var sameKey = (one2, other2) => JSON.stringify(one2) === JSON.stringify(other2);
function pairsOf(value) {
  if (value === void 0 || value.kind === "none") return [];
  return value.kind === "dict" && value.open === null ? value.store.entries() : null;
}
function mapSpec(fn, spec, run) {
  const result = callValue(fn, positional(spec), run);
  if (result instanceof SpecObject) return result;
  const doubt = result.kind === "unknown" ? result.doubt : run.doubt("what a function makes of an asset");
  return unknownSpec(doubt);
}

// src/airlift/tree-mappings/collection.ts
var NOTHING2 = { members: [], open: null };
var NO_PEERING = { selections: [], transformsEvents: false };
var DefinitionsObject = class _DefinitionsObject extends Host {
  typeName = "Definitions";
  assets;
  peering;
  constructor(assets, peering2 = NO_PEERING) {
    super();
    this.assets = assets;
    this.peering = peering2;
  }
  getAttr(name, run) {
    switch (name) {
      case "assets":
        return toList(this.assets, run);
      case "get_all_asset_specs":
      case "resolve_all_asset_specs":
        return new BoundNative(() => toList(specsOnly(this.assets), run));
      case "map_asset_specs":
      case "map_resolved_asset_specs":
      case "permissive_map_resolved_asset_specs":
        return new BoundNative((args) => {
          const fn = args.named.get("func") ?? args.positional[0] ?? NONE2;
          const { named: named5 } = args;
          const selected = [named5.get("selection"), named5.get("selection_str")].every(
            (each) => each === void 0 || each.kind === "none"
          );
          return new _DefinitionsObject(
            mapCollection(this.assets, (spec) => changed(fn, spec, selected, run)),
            this.peering
          );
        });
      case "with_definition_metadata_update":
      case "with_resources":
      case "with_reconstruction_metadata":
        return new BoundNative(() => this);
      default:
        return void 0;
    }
  }
  truth() {
    return true;
  }
};
var ResultObject = class extends Host {
  typeName;
  assets;
  constructor(name, assets) {
    super();
    this.typeName = name;
    this.assets = assets;
  }
  getAttr(name) {
    return external(`${this.typeName}().${name}`, true);
  }
  items() {
    return { values: this.assets.members.map(({ asset: asset2 }) => asset2), open: this.assets.open };
  }
};
function changed(fn, spec, everySpec, run) {
  const after = mapSpec(fn, spec, run);
  if (everySpec) return after;
  const isSame2 = JSON.stringify(after.details.metadata) === JSON.stringify(spec.details.metadata);
  return isSame2 ? after : unknownSpec(run.doubt("a selection of assets"));
}
function mapCollection({ members, open: open2 }, change4) {
  const mapped2 = members.map(({ asset: asset2, doubt }) => ({
    asset: asset2 instanceof AssetsObject ? asset2.map(change4) : change4(asset2),
    doubt
  }));
  return { members: mapped2, open: open2 };
}
function specsOnly({ members, open: open2 }) {
  const specs = members.flatMap(
    ({ asset: asset2, doubt }) => (asset2 instanceof AssetsObject ? asset2.specs : [asset2]).map((spec) => ({ asset: spec, doubt }))
  );
  return { members: specs, open: open2 };
}
function merge(...collections) {
  return {
    members: collections.flatMap(({ members }) => members),
    open: collections.find(({ open: open2 }) => open2 !== null)?.open ?? null
  };
}
function toList({ members, open: open2 }, run) {
  const doubt = open2 ?? members.find((member2) => member2.doubt !== null)?.doubt ?? null;
  return newList(
    members.map(({ asset: asset2 }) => asset2),
    run,
    doubt
  );
}
var UNMAPPED = /^dagster(_\w+)?\./;
var MAX_DEPTH5 = 8;
function assetsIn(value, run, depth = 0) {
  if (value === void 0) return NOTHING2;
  if (depth > MAX_DEPTH5) return { members: [], open: run.doubt("assets that are nested too deeply") };
  if (value instanceof SpecObject || value instanceof AssetsObject) {
    return { members: [{ asset: value, doubt: null }], open: null };
  }
  if (value instanceof DefinitionsObject || value instanceof ResultObject) return value.assets;
  switch (value.kind) {
    case "list":
    case "tuple":
    case "set":
    case "iterator": {
      const items3 = itemsOf(value, run);
      if (!isItems(items3)) return { members: [], open: items3 };
      const found2 = merge(...items3.values.map((item2) => assetsIn(item2, run, depth + 1)));
      return items3.open === null ? found2 : doubted2(found2, items3.open);
    }
    case "choice":
      return merge(
        ...value.options.map((option) => {
          const { members, open: open2 } = assetsIn(option.value, run, depth + 1);
          const doubt = option.condition.doubt;
          return { members: members.map((member2) => ({ ...member2, doubt: member2.doubt ?? doubt })), open: open2 };
        })
      );
    case "unknown":
      return value.guess === null ? { members: [], open: value.doubt } : doubted2(assetsIn(value.guess, run, depth + 1), value.doubt);
    case "external":
      return UNMAPPED.test(value.path) ? NOTHING2 : { members: [], open: run.doubt(`\`${value.path}\``) };
    case "host":
    case "instance":
      return { members: [], open: run.doubt("an asset that is not known") };
    default:
      return NOTHING2;
  }
}
function doubted2({ members }, doubt) {
  return { members: members.map((member2) => ({ ...member2, doubt: member2.doubt ?? doubt })), open: doubt };
}
function mappableIn(value, run) {
  if (value === void 0) return NOTHING2;
  const items3 = itemsOf(value, run);
  if (!isItems(items3)) {
    const known5 = assetsIn(value, run);
    return known5.members.length > 0 ? known5 : { members: [{ asset: new AssetsObject([unknownSpec()], null), doubt: items3 }], open: null };
  }
  const found2 = merge(
    ...items3.values.map((item2) => {
      const known5 = assetsIn(item2, run);
      return known5.members.length > 0 ? known5 : { members: [{ asset: new AssetsObject([unknownSpec()], null), doubt: null }], open: null };
    })
  );
  return items3.open === null ? found2 : doubted2(found2, items3.open);
}

// src/airlift/tree-mappings/assumed-airflow.ts
var AssumedAirflow = class {
  given = [];
  /** How it was asked for DAGs, each time. */
  selections = [];
  /** Every instance has them, unless `serves` says otherwise. */
  dagIds;
  #serves;
  constructor(dagIds, serves = () => true) {
    this.dagIds = dagIds;
    this.#serves = serves;
  }
  /** `load_airflow_dag_asset_specs(airflow_instance, mapped_assets, dag_selector_fn, …)`. */
  loadDagAssetSpecs(args, run) {
    const selection = selectionIn(args, argument(args, 2, "dag_selector_fn"));
    const { instance } = selection;
    this.selections.push(selection);
    const served = this.dagIds.map((dagId) => ({ instance, dagId })).filter((dag) => this.#serves(dag));
    const members = served.flatMap((dag) => {
      const selected = isSelected(selection, dag.dagId, run);
      if (selected === false) return [];
      this.given.push(dag);
      return [{ asset: specOf(dag), doubt: selected === true ? null : selected }];
    });
    return toList({ members, open: null }, run);
  }
};
function specOf({ instance, dagId }) {
  if (instance === null) return unknownSpec();
  const key2 = dagAssetKey(instance, dagId);
  return new SpecObject({ key: key2, metadata: NO_METADATA, written: null, partitions: null, instance });
}

// src/airlift/tree-mappings/picked-dags.ts
var NO_PICKS = { dags: [], open: null };
var MOST_PICKS = 50;
function loadWithDags(load2, namesIn2) {
  const none = new AssumedAirflow([]);
  const without3 = load2(none);
  if (none.selections.length === 0) return { ...without3, picks: NO_PICKS, selections: [] };
  const all3 = new AssumedAirflow(namesIn2());
  const whole2 = load2(all3);
  return { ...whole2, picks: findPicks(without3.ending, whole2.ending, all3, load2), selections: all3.selections };
}
function findPicks(without3, whole2, all3, load2) {
  if (without3.kind !== "raised") return NO_PICKS;
  const open2 = { dags: [], open: whyOpen(without3.error) };
  const given = [...new Map(all3.given.map((dag) => [JSON.stringify(dag), dag])).values()];
  if (whole2.kind !== "finished" || given.length > MOST_PICKS) return open2;
  const dags = given.flatMap((dag) => {
    const rest = new AssumedAirflow(
      all3.dagIds,
      ({ dagId, instance }) => dagId !== dag.dagId || instance !== dag.instance
    );
    const { ending } = load2(rest);
    if (ending.kind !== "raised" || !ending.error.certain) return [];
    const { type, file, line } = ending.error;
    return [{ ...dag, error: type, file, line }];
  });
  return dags.length === 0 ? open2 : { dags, open: null };
}
function whyOpen({ type, file, line }) {
  return { reason: `the asset of a DAG is picked in Python, which raises ${type} without it`, file, line };
}

// src/airlift/tree-mappings/component-file.ts
var COMPONENT = /(^|\.)AirflowInstanceComponent$/;
var ALIAS = /[\s[{,:-]\*\w/g;
var MOST_ALIASES = 200;
var MOST_MAPPINGS = 5e4;
var TEMPLATE2 = /\{\{|\{%/;
function readComponentFile(file, tree) {
  const bytes = tree.read(file);
  if (bytes === void 0) return null;
  const reader = new Reader3(file);
  reader.readAll(new TextDecoder().decode(bytes));
  if (!reader.isComponent) return null;
  return {
    file,
    api: "component",
    mappings: reader.mappings(),
    complete: reader.reasons.length === 0,
    reasons: reader.reasons,
    instances: [...reader.instances].sort(),
    picks: NO_PICKS,
    peerings: reader.peerings,
    transformsEvents: false,
    reads: /* @__PURE__ */ new Set([file]),
    definesAll: true
  };
}
var Reader3 = class {
  reasons = [];
  instances = /* @__PURE__ */ new Set();
  peerings = [];
  isComponent = false;
  #file;
  #found = [];
  constructor(file) {
    this.#file = file;
  }
  mappings() {
    return [...this.#found].sort(compareMappings2);
  }
  readAll(text2) {
    const isNamed2 = text2.includes("AirflowInstanceComponent");
    if ((text2.match(ALIAS)?.length ?? 0) > MOST_ALIASES) {
      this.isComponent = isNamed2;
      this.#doubt("YAML with very many aliases", 1);
      return;
    }
    let documents;
    try {
      documents = composeAll(text2.replaceAll(/\r\n?/g, "\n"));
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
      this.isComponent = isNamed2;
      this.#doubt("YAML that does not parse", error.line);
      return;
    }
    for (const document of documents) {
      const type = textOf4(entry(document, "type"));
      if (type === null || !COMPONENT.test(type)) continue;
      this.isComponent = true;
      this.#readComponent(document);
    }
  }
  #readComponent(document) {
    const attributes = entry(document, "attributes");
    const name = textOf4(entry(attributes, "name"));
    const instance = name === null || TEMPLATE2.test(name) ? null : name;
    if (instance !== null) this.instances.add(instance);
    this.peerings.push(toPeering(instance, entry(attributes, "filter")));
    const referred = /* @__PURE__ */ new Map();
    const written3 = [];
    for (const mapping of items2(entry(attributes, "mappings"))) {
      const dag = this.#text(entry(mapping, "dag_id"), "a dag_id", mapping);
      if (dag === null) continue;
      const add3 = (taskId, at, assets) => {
        for (const asset2 of items2(assets)) {
          if (written3.length > MOST_MAPPINGS) continue;
          const found2 = this.#asset(asset2, { dagId: dag.text, taskId, line: lineOf(at) });
          if (found2 === null) continue;
          if (found2.executable === false) written3.push(found2);
          else referred.set(JSON.stringify(found2.assetKey), found2);
        }
      };
      for (const task of items2(entry(mapping, "task_mappings"))) {
        const id = this.#text(entry(task, "task_id"), "a task_id", task);
        if (id !== null) add3(id.text, id.node, entry(task, "assets"));
      }
      add3(null, dag.node, entry(mapping, "assets"));
    }
    if (written3.length > MOST_MAPPINGS) this.#doubt(`more than ${MOST_MAPPINGS} mappings`, lineOf(attributes));
    this.#found.push(...[...referred.values(), ...written3].map((found2) => ({ ...found2, instance })));
  }
  #asset(asset2, handle2) {
    const byKey = entry(asset2, "by_key");
    const spec = entry(asset2, "spec");
    const key2 = textOf4(byKey ?? entry(spec, "key"));
    if (key2 === null || TEMPLATE2.test(key2)) {
      this.#doubt("an asset key", lineOf(asset2));
      return null;
    }
    return {
      ...handle2,
      file: this.#file,
      assetKey: key2.split("/"),
      // What a key refers to is defined somewhere below the component's folder.
      executable: byKey === null ? false : null,
      partitions: byKey === null && entry(spec, "partitions_def") === null ? null : "unknown",
      certainty: "exact"
    };
  }
  #text(node, what, around) {
    const text2 = textOf4(node);
    if (text2 !== null && !TEMPLATE2.test(text2)) return { text: text2, node };
    this.#doubt(what, lineOf(node ?? around));
    return null;
  }
  #doubt(what, line) {
    this.reasons.push({ reason: `${what} that only Dagster can tell`, file: this.#file, line });
  }
};
function toPeering(instance, filter2) {
  const pattern = entry(filter2, "dag_id_ilike");
  const text2 = textOf4(pattern);
  const isTold = entry(filter2, "airflow_tags") === null && (pattern === null || text2 !== null && !TEMPLATE2.test(text2));
  return { instance, takes: (dagId) => isTold ? text2 === null || matchesPattern(dagId, text2) : null };
}
function lineOf(node) {
  return node?.start.line ?? 1;
}
function entry(node, key2) {
  if (node?.kind !== "mapping") return null;
  const pair = node.pairs.findLast(([one2]) => textOf4(one2) === key2);
  return pair?.[1] ?? null;
}
function items2(node) {
  return node?.kind === "sequence" ? node.items : [];
}
function textOf4(node) {
  return node?.kind === "scalar" && node.tag === `${CORE}str` ? node.value : null;
}

// src/airlift/tree-mappings/definitions-files.ts
var import_picomatch3 = __toESM(require_picomatch2(), 1);
var LEFT_OUT2 = /(^|\/)(\.[^/]+|node_modules|site-packages|dist-packages|venv|env|virtualenv|__pycache__|tests?|testing|\w+_tests?)\//;
var TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_test|conftest|setup)\.py$/;
var COMPONENT_FILE = /(^|\/)(defs|component)\.ya?ml$/;
var AIRLIFT = /dagster_airlift(?!\.(in_airflow|proxied_state|test)\b)|dagster-airlift\/(task|dag)-mapping/;
var DAGSTER = /\bdagster\b|\bDefinitions\b/;
function mentionsDefinitions(text2) {
  return { dagster: DAGSTER.test(text2), airlift: AIRLIFT.test(text2) };
}
function findDefinitionsFiles(tree, globs, mentions = (path2) => mentionsDefinitions(textOf5(tree, path2))) {
  const wanted = globs === null || globs.length === 0 ? null : (0, import_picomatch3.default)([...globs], { dot: true });
  const paths = tree.paths().filter((path2) => wanted?.(path2) ?? !(LEFT_OUT2.test(path2) || TEST_FILE.test(path2)));
  const components = paths.filter(
    (path2) => COMPONENT_FILE.test(path2) && textOf5(tree, path2).includes("AirflowInstanceComponent")
  );
  const python = paths.filter((path2) => path2.endsWith(".py")).map((path2) => ({ path: path2, ...unlessAbsent(() => mentions(path2)) }));
  const direct = python.filter(({ airlift }) => airlift === true).map(({ path: path2 }) => path2);
  if (direct.length === 0) return { python: [], components };
  const others = python.filter(({ dagster }) => dagster === true).map(({ path: path2 }) => [path2, textOf5(tree, path2)]);
  return { python: withImporters(direct, new Map(others)), components };
}
function withImporters(files, others) {
  const found2 = new Set(files);
  let names = new Set(files.map(moduleName2));
  while (names.size > 0) {
    const importing = new RegExp(`^[ \\t]*(?:from|import)\\b[^\\n]*\\b(?:${[...names].join("|")})\\b`, "m");
    const fresh = [...others].filter(([path2, text2]) => !found2.has(path2) && importing.test(text2)).map(([path2]) => path2);
    for (const path2 of fresh) found2.add(path2);
    names = new Set(fresh.map(moduleName2));
  }
  return [...found2].sort();
}
function moduleName2(path2) {
  const parts = path2.replace(/(\/__init__)?\.py$/, "").split("/");
  return (parts.at(-1) ?? "").replaceAll(/\W/g, "\\W");
}
function textOf5(tree, path2) {
  return asCharacters(unlessAbsent(() => tree.read(path2)));
}
function unlessAbsent(tell) {
  try {
    return tell();
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}

// src/python/pyyaml/plain.ts
var MOST_DEPTH = 50;
function plainData(value, depth = 0) {
  switch (value.type) {
    case "None":
      return null;
    case "bool":
    case "float":
    case "str":
      return value.value;
    case "int":
      return Number(value.value);
    case "list":
      return depth > MOST_DEPTH ? void 0 : value.items.map((item2) => plainData(item2.value, depth + 1));
    case "dict":
      if (depth > MOST_DEPTH) return void 0;
      return Object.fromEntries(
        [...value.entries.values()].flatMap(
          ({ key: key2, value: item2 }) => key2.type === "str" ? [[key2.value, plainData(item2, depth + 1)]] : []
        )
      );
    default:
      return void 0;
  }
}

// src/airlift/tree-mappings/deployed.ts
var WORKSPACE = /(^|\/)workspace\.ya?ml$/;
var CLOUD = /(^|\/)(dagster_cloud|build)\.ya?ml$/;
var PYPROJECT = /(^|\/)pyproject\.toml$/;
var text = () => optional(string());
var named4 = () => ({ location_name: text(), working_directory: text() });
var workspaceSchema = () => object({
  load_from: array(
    union([
      object({ python_file: union([string(), object({ relative_path: string(), ...named4() })]) }),
      object({ python_module: union([string(), object({ module_name: string(), ...named4() })]) }),
      object({ python_package: union([string(), object({ package_name: string(), ...named4() })]) }),
      pipe(
        unknown(),
        transform(() => null)
      )
    ])
  )
});
var cloudSchema = () => object({
  locations: array(
    object({
      location_name: string(),
      working_directory: text(),
      code_source: optional(object({ python_file: text(), module_name: text(), package_name: text() }))
    })
  )
});
function findDeployments(tree) {
  return tree.paths().flatMap((path2) => {
    if (WORKSPACE.test(path2)) return ofWorkspace(tree, path2);
    if (CLOUD.test(path2)) return ofCloud(tree, path2);
    return PYPROJECT.test(path2) ? ofPyproject(tree, path2) : [];
  });
}
function ofWorkspace(tree, path2) {
  const workspace = readYaml2(tree, path2, workspaceSchema());
  return (workspace?.load_from ?? []).flatMap((target) => {
    if (target === null) return [];
    if ("python_file" in target) {
      const written4 = typeof target.python_file === "string" ? { relative_path: target.python_file } : target.python_file;
      const name = written4.relative_path.split("/").at(-1) ?? written4.relative_path;
      return deployment(tree, locationName(written4) ?? name, join4(folderOf6(path2), written4.relative_path));
    }
    const written3 = "python_module" in target ? typeof target.python_module === "string" ? { module_name: target.python_module } : target.python_module : typeof target.python_package === "string" ? { module_name: target.python_package } : { ...target.python_package, module_name: target.python_package.package_name };
    const folder = "working_directory" in written3 ? written3.working_directory : void 0;
    const file = moduleFile(tree, join4(folderOf6(path2), folder ?? ""), written3.module_name);
    return deployment(tree, locationName(written3) ?? written3.module_name, file);
  });
}
function locationName(written3) {
  return "location_name" in written3 && typeof written3.location_name === "string" ? written3.location_name : void 0;
}
function ofCloud(tree, path2) {
  const cloud = readYaml2(tree, path2, cloudSchema());
  return (cloud?.locations ?? []).flatMap(({ location_name, working_directory, code_source }) => {
    const folder = join4(folderOf6(path2), working_directory ?? "");
    const module = code_source?.module_name ?? code_source?.package_name;
    if (code_source?.python_file !== void 0) {
      return deployment(tree, location_name, join4(folder, code_source.python_file));
    }
    return module === void 0 ? [] : deployment(tree, location_name, moduleFile(tree, folder, module));
  });
}
function ofPyproject(tree, path2) {
  const folder = folderOf6(path2);
  const sections = readToml(tree, path2);
  const dagster = sections.get("tool.dagster");
  const project = sections.get("tool.dg.project");
  const module = dagster?.get("module_name");
  const file = dagster?.get("python_file");
  const own = [
    ...module === void 0 ? [] : deployment(tree, dagster?.get("code_location_name") ?? module, moduleFile(tree, folder, module)),
    ...file === void 0 ? [] : deployment(tree, dagster?.get("code_location_name") ?? file.split("/").at(-1) ?? file, join4(folder, file))
  ];
  const root = project?.get("root_module");
  if (root === void 0) return own;
  const target = moduleFile(tree, folder, project?.get("code_location_target_module") ?? `${root}.definitions`);
  const location = project?.get("code_location_name") ?? folder.split("/").at(-1) ?? root;
  const defs = [join4(folder, `src/${root}/defs/`), join4(folder, `${root}/defs/`)].find(
    (each) => tree.paths().some((one2) => one2.startsWith(each))
  );
  return [...own, { location, file: target ?? "", folder: defs ?? null }];
}
function deployment(tree, location, file) {
  return file === null || !tree.has(file) ? [] : [{ location, file, folder: null }];
}
function moduleFile(tree, folder, module) {
  const path2 = module.replaceAll(".", "/");
  const places2 = [folder, join4(folder, "src")].flatMap((root) => [
    join4(root, `${path2}.py`),
    join4(root, `${path2}/__init__.py`)
  ]);
  return places2.find((place) => tree.has(place)) ?? null;
}
function readYaml2(tree, path2, schema) {
  const bytes = tree.read(path2);
  if (bytes === void 0) return null;
  let data;
  try {
    data = plainData(safeLoad(new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, "\n")));
  } catch (error) {
    if (!(error instanceof YamlError) && !(error instanceof TooMuchError)) throw error;
    return null;
  }
  const parsed3 = schema.safeParse(data);
  return parsed3.success ? parsed3.data : null;
}
function readToml(tree, path2) {
  const bytes = tree.read(path2);
  const sections = /* @__PURE__ */ new Map();
  let section = /* @__PURE__ */ new Map();
  for (const line of new TextDecoder().decode(bytes ?? new Uint8Array()).split("\n")) {
    const header = /^\s*\[([\w.-]+)\]/.exec(line)?.[1];
    if (header !== void 0) {
      section = sections.get(header) ?? /* @__PURE__ */ new Map();
      sections.set(header, section);
    }
    const entry2 = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line);
    if (entry2?.[1] !== void 0) section.set(entry2[1], entry2[2] ?? entry2[3] ?? "");
  }
  return sections;
}
function folderOf6(path2) {
  return path2.slice(0, Math.max(0, path2.lastIndexOf("/")));
}
function join4(folder, path2) {
  const parts = [];
  for (const part of `${folder}/${path2}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/") + (path2.endsWith("/") ? "/" : "");
}

// src/airlift/tree-mappings/dagster-functions.ts
var makeSpec = (args, run) => specFrom(keyPath(argument(args, 0, "key")), args, run);
function specFrom(key2, args, run) {
  const written3 = args.named.get("metadata") ?? null;
  const metadata = readMetadata(written3 ?? void 0, run);
  return new SpecObject({
    key: key2,
    metadata: args.openNamed === null ? metadata : { ...metadata, doubt: metadata.doubt ?? args.openNamed },
    written: written3?.kind === "none" ? null : written3,
    partitions: args.named.get("partitions_def") ?? null,
    instance: null
  });
}
var OutObject = class extends Host {
  typeName = "AssetOut";
  args;
  constructor(args) {
    super();
    this.args = args;
  }
  toSpec(name, run) {
    return specFrom(keyOf3(this.args, name), this.args, run);
  }
};
function keyOf3({ named: named5 }, fallback4) {
  const key2 = named5.get("key");
  if (key2 !== void 0 && key2.kind !== "none") return keyPath(key2);
  const name = named5.get("name");
  const given = name === void 0 || name.kind === "none" ? fallback4 === null ? null : str(fallback4) : name;
  return prefixed(named5.get("key_prefix"), given?.kind === "str" ? [given.value] : null);
}
function decorator2(make) {
  return (args, run) => {
    const [decorated2] = args.positional;
    if (decorated2?.kind === "function" || isGuessedFunction(decorated2)) return make(decorated2, NO_ARGUMENTS, run);
    return new NativeFunction("decorator", (inner, at) => make(inner.positional[0] ?? NONE2, args, at));
  };
}
function isGuessedFunction(value) {
  return value?.kind === "unknown" && value.guess?.kind === "function";
}
function nameOf3(decorated2) {
  if (decorated2.kind === "function") return decorated2.name;
  return decorated2.kind === "unknown" && decorated2.guess !== null ? nameOf3(decorated2.guess) : null;
}
var asset = decorator2((decorated2, args, run) => {
  const spec = specFrom(keyOf3(args, nameOf3(decorated2)), args, run);
  return new AssetsObject([spec], true);
});
var multiAsset = decorator2((_decorated, args, run) => {
  const specs = args.named.get("specs");
  const outs = args.named.get("outs");
  const partitions = args.named.get("partitions_def") ?? null;
  const found2 = specs === void 0 || specs.kind === "none" ? specsOfOuts(outs, run) : specsOf(specs, run);
  return new AssetsObject(
    found2.map((spec) => spec.details.partitions === null && partitions !== null ? spec.with({ partitions }) : spec),
    true
  );
});
function specsOf(value, run) {
  const { members, open: open2 } = assetsIn(value, run);
  const specs = members.flatMap(({ asset: each }) => each instanceof SpecObject ? [each] : each.specs);
  return open2 === null ? specs : [...specs, unknownSpec(open2)];
}
function specsOfOuts(outs, run) {
  if (outs?.kind !== "dict") return [unknownSpec(run.doubt("the outs of an asset"))];
  const specs = outs.store.entries().map(([name, out]) => {
    if (name.kind !== "str") return unknownSpec();
    return out instanceof OutObject ? out.toSpec(name.value, run) : unknownSpec(run.doubt("an AssetOut"));
  });
  return outs.open === null ? specs : [...specs, unknownSpec(outs.open)];
}
var makeAssetsDefinition = (args, run) => {
  const specs = args.named.get("specs");
  const executable = args.named.has("node_def") || args.named.has("compute");
  return new AssetsObject(specs === void 0 ? [unknownSpec()] : specsOf(specs, run), executable || null);
};
var makeDefinitions = (args, run) => {
  const assets = assetsIn(argument(args, 0, "assets"), run);
  const open2 = args.openNamed ?? args.openPositional;
  return new DefinitionsObject(open2 === null ? assets : { ...assets, open: open2 });
};
var mergeDefinitions = (args, run) => {
  const all3 = args.positional.map((value) => assetsIn(value, run));
  const { members, open: open2 } = merge(...all3);
  return new DefinitionsObject(
    { members, open: open2 ?? args.openPositional },
    mergePeering(args.positional.filter((value) => value instanceof DefinitionsObject))
  );
};
function mergePeering(definitions) {
  return {
    selections: definitions.flatMap(({ peering: peering2 }) => peering2.selections),
    transformsEvents: definitions.some(({ peering: peering2 }) => peering2.transformsEvents)
  };
}
var lazyDefinitions = decorator2((decorated2, _args, run) => callValue(decorated2, NO_ARGUMENTS, run));
var mapAssetSpecs = (args, run) => {
  const fn = argument(args, 0, "func") ?? NONE2;
  const assets = assetsIn(argument(args, 1, "iterable"), run);
  return toList(
    mapCollection(assets, (spec) => mapSpec(fn, spec, run)),
    run
  );
};
function passThrough(parameter) {
  return (args, run) => {
    const value = argument(args, 0, parameter);
    if (value instanceof DefinitionsObject) return value;
    return toList(assetsIn(value, run), run);
  };
}
function assetsOfModule(module, run) {
  const found2 = [...module.attributes.values()].filter(mayBeAssets).map((value) => assetsIn(value, run));
  return merge(...found2);
}
function mayBeAssets(value) {
  if (value.kind === "choice") return value.options.some((option) => mayBeAssets(option.value));
  return value.kind === "list" ? value.items.length > 0 && value.items.every(mayBeAsset) : mayBeAsset(value);
}
function mayBeAsset(value) {
  if (value.kind === "choice") return value.options.some((option) => mayBeAsset(option.value));
  return value instanceof SpecObject || value instanceof AssetsObject;
}
function modulesIn2(value, run) {
  if (value?.kind === "module") return { modules: [value], isAll: true };
  const items3 = value === void 0 ? null : itemsOf(value, run);
  if (items3 === null || !isItems(items3) || items3.open !== null) return { modules: [], isAll: false };
  const modules = items3.values.filter((item2) => item2.kind === "module");
  return { modules, isAll: modules.length === items3.values.length };
}
function ofModules(args, run) {
  const value = args.named.get("modules") ?? args.named.get("module") ?? args.positional[0];
  const { modules, isAll } = modulesIn2(value, run);
  const { members, open: open2 } = merge(...modules.map((module) => assetsOfModule(module, run)));
  return { members, open: isAll ? open2 : run.doubt("assets of a module") };
}
var assetsOfModules = (args, run) => {
  const { members, open: open2 } = ofModules(args, run);
  const specs = args.named.get("include_specs");
  if (specs?.kind === "bool" && specs.value) return toList({ members, open: open2 }, run);
  const left = run.doubt("`load_assets_from_modules`, which leaves specs out unless `include_specs` is set");
  const doubted4 = members.map(({ asset: asset2, doubt }) => ({
    asset: asset2,
    doubt: doubt ?? (asset2 instanceof SpecObject ? left : null)
  }));
  return toList({ members: doubted4, open: open2 }, run);
};
var definitionsOfModules = (args, run) => new DefinitionsObject(ofModules(args, run));
var ofFolder = () => new DefinitionsObject(NOTHING2);
var DAGSTER_FUNCTIONS = /* @__PURE__ */ new Map([
  ["asset", asset],
  ["graph_asset", asset],
  ["multi_asset", multiAsset],
  ["graph_multi_asset", multiAsset],
  ["AssetOut", (args) => new OutObject(args)],
  ["AssetSpec", makeSpec],
  ["SourceAsset", makeSpec],
  ["AssetsDefinition", makeAssetsDefinition],
  ["Definitions", makeDefinitions],
  ["definitions", lazyDefinitions],
  ["map_asset_specs", mapAssetSpecs],
  ["external_assets_from_specs", passThrough("specs")],
  ["external_asset_from_spec", (args) => argument(args, 0, "spec") ?? NONE2],
  ["with_source_code_references", passThrough("assets_defs")],
  ["link_code_references_to_git", passThrough("assets_defs")],
  ["with_resources", passThrough("definitions")],
  ["load_assets_from_modules", assetsOfModules],
  ["load_definitions_from_module", definitionsOfModules],
  ["load_definitions_from_modules", definitionsOfModules],
  ["load_from_defs_folder", ofFolder],
  ["load_defs", ofFolder]
]);

// src/airlift/tree-mappings/airlift-functions.ts
var TaskDefsObject = class extends Host {
  typeName = "TaskDefs";
  taskId;
  assets;
  constructor(taskId, assets) {
    super();
    this.taskId = taskId;
    this.assets = assets;
  }
};
function withHandles(assets, metadata) {
  return mapCollection(assets, (spec) => spec.withMetadata({ ...NO_METADATA, ...metadata }));
}
function entriesOf2(value, run) {
  if (value?.kind === "dict") return { entries: value.store.entries(), open: value.open };
  const doubt = value?.kind === "unknown" ? value.doubt : run.doubt("a dict of mappings");
  return { entries: [], open: doubt };
}
var opened = (collection, doubt) => doubt === null ? collection : {
  members: collection.members.map((member2) => ({ ...member2, doubt: member2.doubt ?? doubt })),
  open: collection.open ?? doubt
};
var assetsWithTaskMappings = (args, run) => {
  const dagId = argument(args, 0, "dag_id");
  const { entries, open: open2 } = entriesOf2(argument(args, 1, "task_mappings"), run);
  const mapped2 = entries.map(
    ([taskId, assets]) => withHandles(mappableIn(assets, run), { task: handlesOf(dagId, taskId, run) })
  );
  return toList(opened(merge(...mapped2), open2), run);
};
var assetsWithDagMappings = (args, run) => {
  const { entries, open: open2 } = entriesOf2(argument(args, 0, "dag_mappings"), run);
  const mapped2 = entries.map(
    ([dagId, assets]) => withHandles(mappableIn(assets, run), { dag: handlesOf(dagId, null, run) })
  );
  return toList(opened(merge(...mapped2), open2), run);
};
var assetsWithMultipleTaskMappings = (args, run) => {
  const handles2 = readHandles(argument(args, 1, "task_handles") ?? NONE2, "task", run);
  return toList(withHandles(mappableIn(argument(args, 0, "assets"), run), { task: handles2 }), run);
};
var targetedByMultipleTasks = (args, run) => {
  const handles2 = readHandles(argument(args, 1, "task_handles") ?? NONE2, "task", run);
  return new DefinitionsObject(withHandles(assetsIn(argument(args, 0, "defs"), run), { task: handles2 }));
};
var taskDefs = (args, run) => new TaskDefsObject(argument(args, 0, "task_id") ?? NONE2, assetsIn(argument(args, 1, "defs"), run));
var dagDefs = (args, run) => {
  const [first3, ...rest] = args.positional;
  const dagId = args.named.get("dag_id") ?? first3;
  const defs = args.named.has("dag_id") ? args.positional : rest;
  const mapped2 = defs.map((value) => {
    if (value instanceof TaskDefsObject) {
      return withHandles(value.assets, { task: handlesOf(dagId, value.taskId, run) });
    }
    return value instanceof DefinitionsObject ? withHandles(value.assets, { dag: handlesOf(dagId, null, run) }) : { members: [], open: run.doubt("definitions of a DAG") };
  });
  return new DefinitionsObject(opened(merge(...mapped2), args.openPositional));
};
var dbtDefs = () => new DefinitionsObject({ members: [{ asset: new AssetsObject([unknownSpec()], true), doubt: null }], open: null });
var handedTo = (collection, instance) => mapCollection(collection, (spec) => spec.with({ instance: instance ?? spec.details.instance }));
function peering(parameter) {
  return (args, run) => {
    const selection = selectionIn(args, args.named.get("dag_selector_fn"));
    const given = argument(args, 1, parameter);
    const assets = given === void 0 || given.kind === "none" ? NOTHING2 : assetsIn(given, run);
    const others = given instanceof DefinitionsObject ? given.peering : NO_PEERING;
    return new DefinitionsObject(handedTo(assets, selection.instance), {
      selections: [selection, ...others.selections],
      transformsEvents: args.named.has("event_transformer_fn") || others.transformsEvents
    });
  };
}
var enrichMappedAssets = (args, run) => {
  const instance = args.named.get("airflow_instance") ?? args.positional[1];
  const name = instance instanceof InstanceObject ? textOf3(instance.name) : null;
  return toList(handedTo(assetsIn(args.named.get("mapped_assets") ?? args.positional[0], run), name), run);
};
var AIRLIFT_FUNCTIONS = /* @__PURE__ */ new Map([
  ["assets_with_task_mappings", assetsWithTaskMappings],
  ["assets_with_dag_mappings", assetsWithDagMappings],
  ["assets_with_multiple_task_mappings", assetsWithMultipleTaskMappings],
  ["targeted_by_multiple_tasks", targetedByMultipleTasks],
  ["task_defs", taskDefs],
  ["dag_defs", dagDefs],
  ["dbt_defs", dbtDefs],
  ["AirflowFilter", (args) => new FilterObject(args)],
  ["AirflowInstance", (args) => new InstanceObject(argument(args, 1, "name") ?? NONE2)],
  ["build_defs_from_airflow_instance", peering("defs")],
  ["build_job_based_airflow_defs", peering("mapped_defs")],
  ["enrich_airflow_mapped_assets", enrichMappedAssets]
]);

// src/airlift/tree-mappings/partitions-object.ts
var PartitionsObject = class extends Host {
  typeName = "PartitionsDefinition";
  partitions;
  constructor(partitions) {
    super();
    this.partitions = partitions;
  }
};
function readPartitions(value) {
  if (value === null || value.kind === "none") return null;
  return value instanceof PartitionsObject ? value.partitions : "unknown";
}
var DATE = "%Y-%m-%d";
function textArgument2({ named: named5 }, name, fallback4) {
  const value = named5.get(name);
  if (value === void 0 || value.kind === "none") return fallback4;
  return value.kind === "str" ? value.value : null;
}
function timeWindows(schedule, format) {
  return (args) => {
    const isOpen = args.openNamed !== null || args.openPositional !== null;
    const cadence = schedule(args);
    const timezone = textArgument2(args, "timezone", "UTC");
    const written3 = textArgument2(args, "fmt", format);
    const offset = args.named.get("end_offset");
    const end = offset === void 0 ? 0 : offset.kind === "int" ? offset.value : null;
    if (isOpen || cadence === null || timezone === null || written3 === null || end === null) {
      return new PartitionsObject("unknown");
    }
    const ending = end === 0 ? "" : ` End offsetted by ${end} partition${end === 1 ? "" : "s"}.`;
    const description = `${cadence}, starting sometime ${timezone}.${ending}`;
    return new PartitionsObject({ type: "TIME_WINDOW", description, format: written3 });
  };
}
var always = (text2) => () => text2;
var cronOf = (args) => {
  const text2 = textArgument2(args, "cron_schedule", "");
  return text2 === "" ? null : text2;
};
var other = (type) => () => new PartitionsObject({ type, description: null, format: null });
var PARTITIONS = /* @__PURE__ */ new Map([
  ["HourlyPartitionsDefinition", timeWindows(always("Hourly"), `${DATE}-%H:%M`)],
  ["DailyPartitionsDefinition", timeWindows(always("Daily"), DATE)],
  ["WeeklyPartitionsDefinition", timeWindows(always("Weekly"), DATE)],
  ["MonthlyPartitionsDefinition", timeWindows(always("Monthly"), DATE)],
  ["TimeWindowPartitionsDefinition", timeWindows(cronOf, DATE)],
  ["StaticPartitionsDefinition", other("STATIC")],
  ["DynamicPartitionsDefinition", other("DYNAMIC")],
  ["MultiPartitionsDefinition", other("MULTIPARTITIONED")]
]);

// src/airlift/tree-mappings/dagster-vocabulary.ts
var DAGSTER2 = /^dagster(_\w+)?(\.|$)/;
var METHODS2 = /* @__PURE__ */ new Map([
  ["AssetKey", makeAssetKey],
  ["AssetKey.from_user_string", keyFromUserString],
  ["AssetKey.from_coercible", makeAssetKey],
  ["Definitions.merge", mergeDefinitions],
  ["Definitions.merge_unbound_defs", mergeDefinitions]
]);
var INTEGRATION_ASSETS = /^dagster_\w+\.(\w+\.)*\w+_assets$/;
var DagsterVocabulary = class {
  #airflow;
  #known = /* @__PURE__ */ new Map();
  constructor(airflow) {
    this.#airflow = airflow;
  }
  claims(path2) {
    return DAGSTER2.test(path2);
  }
  resolve(path2) {
    if (!this.claims(path2)) return void 0;
    if (this.#known.has(path2)) return this.#known.get(path2);
    const value = this.#make(path2);
    this.#known.set(path2, value);
    return value;
  }
  #make(path2) {
    const [name = "", owner = ""] = path2.split(".").reverse();
    const method2 = METHODS2.get(/^[A-Z]/.test(owner) ? `${owner}.${name}` : name);
    if (method2 !== void 0) return new NativeType(path2, method2);
    if (name === "load_airflow_dag_asset_specs") {
      return new NativeFunction(name, (args, run) => this.#airflow.loadDagAssetSpecs(args, run), path2);
    }
    if (path2.startsWith("dagster_airlift.constants.")) return handlesKeys.get(name);
    const known5 = path2.startsWith("dagster_airlift.") ? AIRLIFT_FUNCTIONS.get(name) : DAGSTER_FUNCTIONS.get(name) ?? PARTITIONS.get(name);
    if (known5 !== void 0 && !/^[A-Z]/.test(owner)) {
      return /^[A-Z]/.test(name) ? new NativeType(path2, known5) : new NativeFunction(name, known5, path2);
    }
    if (INTEGRATION_ASSETS.test(path2)) {
      return new NativeFunction(name, () => new NativeFunction(name, () => new AssetsObject([unknownSpec()], true)));
    }
    return void 0;
  }
  /** A function of Dagster that is not known here may hand on the assets that it is given. */
  unknownCall({ path: path2, args, name }, run) {
    if (path2 === null || !this.claims(path2)) return void 0;
    const assets = allValues(args).map((value) => assetsIn(value, run));
    const mapped2 = assets.flatMap(({ members }) => members);
    if (mapped2.length === 0) return void 0;
    return new ResultObject(path2, { members: mapped2, open: run.doubt(`what \`${name}\` makes of its assets`) });
  }
};

// src/airlift/tree-mappings/peerings.ts
function toPeering2(selection, startRun) {
  const known5 = /* @__PURE__ */ new Map();
  const ask = (dagId) => {
    try {
      const selected = isSelected(selection, dagId, startRun());
      return typeof selected === "boolean" ? selected : null;
    } catch (error) {
      if (error instanceof PyRaise || error instanceof BudgetExceeded) return null;
      throw error;
    }
  };
  return {
    instance: selection.instance,
    takes: (dagId) => {
      const answer = known5.get(dagId);
      if (answer !== void 0) return answer;
      const fresh = ask(dagId);
      known5.set(dagId, fresh);
      return fresh;
    }
  };
}
function loadedPeerings(selections2, picks, startRun) {
  const instances = [...new Set(selections2.map(({ instance }) => instance))];
  return instances.map((instance) => {
    const picked = picks.filter((pick) => pick.instance === instance).map(({ dagId }) => dagId);
    if (picked.length > 0) return { instance, takes: (dagId) => picked.includes(dagId) };
    const own = selections2.filter((each) => each.instance === instance).map((each) => toPeering2(each, startRun));
    return {
      instance,
      takes: (dagId) => {
        const answers = own.map((each) => each.takes(dagId));
        return answers.includes(true) || (answers.includes(null) ? null : false);
      }
    };
  });
}

// src/airlift/tree-mappings/written-line.ts
var MOST_LINES = 400;
function lineFinder(tree) {
  const known5 = /* @__PURE__ */ new Map();
  const linesOf2 = (file) => {
    const before = known5.get(file);
    if (before !== void 0) return before;
    const bytes = tree.read(file);
    const lines = bytes === void 0 ? [] : new TextDecoder().decode(bytes).split("\n");
    known5.set(file, lines);
    return lines;
  };
  return ({ file, line }, id) => {
    const below = linesOf2(file).slice(line - 1, line - 1 + MOST_LINES);
    const found2 = below.findIndex((text2) => text2.includes(`"${id}"`) || text2.includes(`'${id}'`));
    return found2 === -1 ? line : line + found2;
  };
}

// src/airlift/tree-mappings/python-file.ts
function readPythonFile(file, context) {
  const files = new TreeFiles(context.tree, context.folders);
  const load2 = (airflow) => {
    const run2 = newRun(airflow, files, context);
    return { run: run2, ending: evaluateFile(file, run2) };
  };
  const { run, ending, picks, selections: loaded } = loadWithDags(load2, () => namesIn([...files.reads], context.tree));
  const found2 = ending.kind === "finished" ? ofModule2(ending.module, run) : nothing(file, ending);
  const { mappings, reasons } = toMappings(found2.assets, context.tree);
  const built = found2.peerings.flatMap((peering2) => peering2.selections);
  const startRun = () => newRun(new AssumedAirflow([]), files, context);
  const hidden = ending.kind === "finished" ? hiddenDefinitions(ending.module) : null;
  if (hidden !== null) reasons.push(hidden);
  if (usesComponentInPython(file, context.tree)) {
    reasons.push({ reason: "a component that is made in Python is not read", file, line: 1 });
  }
  return {
    file,
    api: "python",
    mappings,
    complete: reasons.length === 0,
    reasons,
    instances: [...new Set([...built, ...loaded].flatMap(({ instance }) => instance ?? []))].sort(),
    picks,
    peerings: [
      ...built.map((selection) => toPeering2(selection, startRun)),
      ...picks.open === null ? loadedPeerings(loaded, picks.dags, startRun) : []
    ],
    transformsEvents: found2.peerings.some(({ transformsEvents }) => transformsEvents),
    reads: files.reads,
    definesAll: found2.hasDefinitions || hidden !== null
  };
}
function newRun(airflow, files, { parses, importRoots, environment }) {
  const vocabularies = [new DagsterVocabulary(airflow)];
  return new Run({ files, parses, vocabularies, importRoots, environment, limits: DEFAULT_LIMITS });
}
var QUOTED = /(["'])([\w.-]{1,250})\1/g;
function namesIn(files, tree) {
  const texts = files.flatMap((file) => {
    const bytes = file.endsWith(".py") ? tree.read(file) : void 0;
    if (bytes === void 0) return [];
    return Array.from(new TextDecoder().decode(bytes).matchAll(QUOTED), ([, , text2 = ""]) => text2);
  });
  return [...new Set(texts)];
}
function nothing(file, ending) {
  const open2 = ending.kind === "stopped" ? { reason: `evaluation was stopped: ${ending.reason}`, file, line: 1 } : { reason: `loading the file may raise ${ending.error.type}`, file: ending.error.file, line: ending.error.line };
  return { assets: { members: [], open: open2 }, peerings: [], hasDefinitions: true };
}
function ofModule2(module, run) {
  const named5 = module.attributes.get("defs");
  const main = named5 === void 0 ? [] : definitionsIn(named5);
  const all3 = main.length > 0 ? main : [...module.attributes.values()].flatMap(definitionsIn);
  if (all3.length === 0) return { assets: assetsOfModule(module, run), peerings: [], hasDefinitions: false };
  return {
    assets: merge(...all3.map(({ assets }) => assets)),
    peerings: all3.map(({ peering: peering2 }) => peering2),
    hasDefinitions: true
  };
}
function hiddenDefinitions({ attributes, path: path2, open: open2 }) {
  if (open2) return { reason: "names that a star import brings are not known", file: path2, line: 1 };
  for (const name of ["defs", "definitions"]) {
    const value = attributes.get(name);
    if (value?.kind === "unknown") return value.doubt;
    if (value?.kind === "external" && value.called) return { reason: `\`${value.path}\``, file: path2, line: 1 };
  }
  return null;
}
function definitionsIn(value) {
  if (value instanceof DefinitionsObject) return [value];
  if (value.kind === "choice") {
    return value.options.flatMap(
      ({ value: option, condition }) => definitionsIn(option).map(({ assets, peering: peering2 }) => ({ assets: doubted3(assets, condition.doubt), peering: peering2 }))
    );
  }
  if (value.kind !== "unknown" || value.guess === null) return [];
  const { doubt } = value;
  return definitionsIn(value.guess).map(({ assets, peering: peering2 }) => ({ assets: doubted3(assets, doubt), peering: peering2 }));
}
function doubted3({ members, open: open2 }, doubt) {
  return { members: members.map((member2) => ({ ...member2, doubt: member2.doubt ?? doubt })), open: open2 };
}
function toMappings({ members, open: open2 }, tree) {
  const mappings = /* @__PURE__ */ new Map();
  const lineOf2 = lineFinder(tree);
  const doubts = open2 === null ? [] : [open2];
  for (const { asset: asset2, doubt } of members) {
    const [specs, executable] = asset2 instanceof SpecObject ? [[asset2], false] : [asset2.specs, asset2.executable];
    for (const spec of specs) {
      const { task, dag, doubt: unread } = spec.details.metadata;
      const handles2 = [task, dag].filter((each) => each !== null);
      doubts.push(...[unread, ...handles2.map((each) => each.doubt)].filter((each) => each !== null));
      for (const mapping of handles2.flatMap((each) => each.handles.map((handle2) => told(handle2, each)))) {
        const key2 = JSON.stringify([mapping.dagId, mapping.taskId, spec.details.key]);
        const before = mappings.get(key2);
        if (before?.certainty === "exact") continue;
        mappings.set(key2, {
          ...mapping,
          line: lineOf2(mapping, mapping.taskId ?? mapping.dagId),
          assetKey: spec.details.key,
          instance: spec.details.instance,
          executable,
          // Of an asset whose key is not known nothing else is either.
          partitions: spec.details.key === null ? "unknown" : readPartitions(spec.details.partitions),
          certainty: doubt === null ? mapping.certainty : weakest(mapping.certainty, "conditional")
        });
      }
    }
  }
  return { mappings: [...mappings.values()].sort(compareMappings2), reasons: distinct(doubts) };
}
function told({ dagId, taskId, certainty }, { file, line }) {
  return { dagId, taskId, certainty, file, line };
}
function distinct(doubts) {
  return [...new Map(doubts.map((doubt) => [JSON.stringify(doubt), doubt])).values()];
}
function usesComponentInPython(file, tree) {
  const bytes = tree.read(file);
  return bytes !== void 0 && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("AirflowInstanceComponent");
}

// src/airlift/tree-mappings/read.ts
var DEFAULT_ROOTS2 = ["src"];
function readTreeMappings(tree, options) {
  const found2 = findDefinitionsFiles(tree, options.definitions ?? null, options.mentions);
  const deployments = findDeployments(tree);
  const loaded = found2.python.length === 0 ? [] : deployments.map(({ file }) => file).filter((file) => tree.has(file));
  const context = {
    tree,
    folders: foldersOf(tree),
    parses: options.parses,
    importRoots: options.importRoots ?? DEFAULT_ROOTS2,
    environment: options.environment ?? /* @__PURE__ */ new Map()
  };
  const readings = /* @__PURE__ */ new Map();
  for (const file of [.../* @__PURE__ */ new Set([...found2.python, ...loaded])].sort()) {
    readings.set(file, unchanged(file, options) ?? readIfThere(file, context));
  }
  for (const file of found2.components) {
    const reading2 = unchanged(file, options) ?? readComponentFile(file, tree);
    if (reading2 !== null) readings.set(file, reading2);
  }
  const files = [...readings.values()].filter((reading2) => matters(reading2) && !isPart(reading2, readings)).map((reading2) => withDeployment(reading2, deployments, readings)).sort((one2, other2) => one2.file < other2.file ? -1 : 1);
  return { mappings: files.length === 0 ? null : { files }, readings };
}
function readIfThere(file, context) {
  try {
    return readPythonFile(file, context);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reasons = [{ reason: error.message, file, line: 1 }];
    const reads = /* @__PURE__ */ new Set([file]);
    const nothing2 = { mappings: [], instances: [], picks: NO_PICKS, peerings: [], transformsEvents: false };
    return { file, api: "python", ...nothing2, complete: false, reasons, reads, definesAll: true };
  }
}
function unchanged(file, { otherSide }) {
  const reading2 = otherSide?.readings.get(file);
  if (otherSide === void 0 || reading2 === void 0) return void 0;
  return [...reading2.reads].some(otherSide.isAltered) ? void 0 : reading2;
}
var matters = ({ mappings, instances, complete }) => mappings.length > 0 || instances.length > 0 || !complete;
function isPart({ file, definesAll }, readings) {
  if (definesAll) return false;
  return [...readings.values()].some((other2) => other2.definesAll && other2.file !== file && other2.reads.has(file));
}
var known4 = /* @__PURE__ */ new WeakMap();
function withDeployment(reading2, deployments, readings) {
  const names = deployments.filter(
    ({ file: file2, folder }) => file2 === reading2.file || readings.get(file2)?.reads.has(reading2.file) === true || folder !== null && reading2.file.startsWith(folder)
  ).map(({ location }) => location);
  const deployedAs = [...new Set(names)].sort();
  const before = known4.get(reading2);
  if (before !== void 0 && JSON.stringify(before.deployedAs) === JSON.stringify(deployedAs)) return before;
  const { definesAll: _, ...rest } = reading2;
  const file = { ...rest, deployedAs };
  known4.set(reading2, file);
  return file;
}

// src/commands/mentions.ts
var NOTHING3 = { dag: false, dagster: false, airlift: false };
var Mentions = class {
  #known;
  #used = /* @__PURE__ */ new Map();
  /** @param known by blob, from an earlier run */
  constructor(known5 = []) {
    this.#known = new Map(known5);
  }
  of(tree, path2) {
    const blob = tree.blob(path2);
    if (blob === void 0) return NOTHING3;
    const mention = this.#known.get(blob) ?? mentionsIn(tree.read(path2));
    this.#known.set(blob, mention);
    this.#used.set(blob, mention);
    return mention;
  }
  /** By blob, those of this run. */
  used() {
    return this.#used;
  }
  /** Of a content that was looked at before. */
  known(blob) {
    return this.#known.get(blob);
  }
};
function mentionsIn(bytes) {
  const text2 = asCharacters(bytes);
  return { dag: mayHoldDag(text2), ...mentionsDefinitions(text2) };
}

// src/commands/reading.ts
function* reading(context, known5) {
  const { tree, instance, mentions } = context;
  const files = findDagFiles(tree, instance.dags ?? null, (path2) => mentions.of(tree, path2).dag);
  if (known5 === null) return yield* evaluating(files, context);
  const stale = new Set(files.filter((file) => isStale2(file, known5)));
  return withKnown(
    known5,
    files.filter((file) => !stale.has(file)),
    yield* evaluating([...stale], context)
  );
}
function isStale2(file, { extraction, isAltered }) {
  const reads = extraction.reads.get(file);
  return reads === void 0 || [...reads].some(isAltered);
}
function* evaluating(files, { tree, instance, parses, onProgress }) {
  const { vocabulary, calls } = proxyingVocabulary();
  const { name: _, ...source } = instance;
  const extraction = yield* extracting(tree, {
    ...source,
    files,
    parses,
    extraVocabularies: [vocabulary],
    ...onProgress === void 0 ? {} : { onProgress }
  });
  return { extraction, calls: calls() };
}
function withKnown(known5, fresh, read4) {
  const kept = new Set(fresh);
  const together = (before, now) => [...before.filter(({ file }) => kept.has(file)), ...now].sort((a, b) => textOrder(a.file, b.file));
  const { extraction } = known5;
  return {
    calls: together(known5.calls, read4.calls),
    extraction: {
      dags: together(extraction.dags, read4.extraction.dags).sort((a, b) => textOrder(a.dagId, b.dagId)),
      failures: together(extraction.failures, read4.extraction.failures),
      open: together(extraction.open, read4.extraction.open),
      reads: new Map([...[...extraction.reads].filter(([file]) => kept.has(file)), ...read4.extraction.reads])
    }
  };
}

// src/commands/read-projects.ts
function readProjects(sides, options) {
  return withoutPauses(readingProjects(sides, options));
}
function* readingProjects({ base, head, changed: changed2 }, options) {
  const { instances, onProgress, known: known5, parses = new ParseCache() } = options;
  const mentions = known5?.mentions ?? new Mentions();
  const touched = touchedBy({ base, head, changed: changed2 });
  const heads = [];
  const bases = [];
  for (const [index, instance] of instances.entries()) {
    const context = { instance, parses, mentions };
    const now = yield* reading({ ...context, tree: head, onProgress }, known5?.readings[index] ?? null);
    heads.push(now);
    if (base === null) continue;
    bases.push(yield* reading({ ...context, tree: base }, touched.everything ? null : { ...now, ...touched }));
  }
  const definitions = readDefinitions({ base, head }, touched, { ...options, parses, mentions });
  const after = assemble(head, instances, heads, definitions.head);
  if (base === null) return { head: after, base: null, readings: heads };
  const before = assemble(base, instances, bases, definitions.base, servedAlike(after, touched));
  return { head: after, base: before, readings: heads };
}
function touchedBy({ base, head, changed: changed2 }) {
  const folders = foldersAround2(changed2);
  return {
    isAltered: (read4) => {
      const path2 = pathLookedFor(read4);
      return path2 === null ? changed2.has(read4) || folders.has(read4) : base?.has(path2) !== head.has(path2);
    },
    everything: [...changed2].some((path2) => isPinFile(path2) || isIgnoreFile(path2))
  };
}
function foldersAround2(paths) {
  const folders = new Set(paths.size === 0 ? [] : ["/"]);
  for (const path2 of paths) {
    for (let slash = path2.lastIndexOf("/"); slash !== -1; slash = path2.lastIndexOf("/", slash - 1)) {
      const folder = path2.slice(0, slash + 1);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
function servedAlike({ served, calls }, { isAltered }) {
  const altered2 = new Set(
    calls.flatMap(({ file, folder }) => folder !== null && isAltered(`${folder}/`) ? [file] : [])
  );
  return new Map(served.flatMap((each) => altered2.has(each.dag.file) ? [] : [[each.dag, each]]));
}
function readDefinitions({ base, head }, { isAltered }, {
  definitions,
  instances,
  parses,
  mentions
}) {
  const options = {
    parses,
    importRoots: ["src", ...instances.flatMap(({ importRoots }) => importRoots ?? [])],
    ...definitions === void 0 ? {} : { definitions }
  };
  const now = readTreeMappings(head, { ...options, mentions: (path2) => mentions.of(head, path2) });
  if (base === null) return { head: now.mappings, base: null };
  const before = readTreeMappings(base, {
    ...options,
    mentions: (path2) => mentions.of(base, path2),
    otherSide: { readings: now.readings, isAltered }
  });
  return { head: now.mappings, base: before.mappings };
}
function assemble(tree, instances, readings, treeMappings, known5) {
  const all3 = (pick) => readings.flatMap((reading2) => pick(reading2));
  const extraction = {
    dags: all3(({ extraction: extraction2 }) => extraction2.dags).sort(
      (a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file)
    ),
    failures: all3(({ extraction: extraction2 }) => extraction2.failures),
    open: all3(({ extraction: extraction2 }) => extraction2.open),
    reads: new Map(all3(({ extraction: extraction2 }) => [...extraction2.reads]))
  };
  const calls = all3((reading2) => reading2.calls);
  const folders = proxiedStateFolders(tree, calls).map((folder) => readProxiedState(tree, folder));
  const served = readings.flatMap(
    (reading2, index) => serveDags(reading2.extraction, reading2.calls, folders, () => instances[index]?.name ?? null, known5)
  );
  return {
    id: tree.id,
    extraction,
    calls,
    folders,
    served: served.sort((a, b) => textOrder(a.dag.dagId, b.dag.dagId) || textOrder(a.dag.file, b.dag.file)),
    treeMappings
  };
}

// src/commands/read-both-sides.ts
async function readBothSides({
  repository,
  instances,
  definitions,
  cache,
  onProgress,
  signal
}, trees, parses) {
  const { head, base, changed: changed2 } = trees;
  const kept = await cache?.open(head, instances);
  const read4 = (path2) => path2.endsWith(".py") || isRelevant(path2);
  const ofHead = (path2) => read4(path2) && (kept === void 0 || kept.needs(path2));
  const ofBase = base === null ? [] : [[base, (path2) => read4(path2) && changed2.has(path2)]];
  await repository.load([head, ofHead], ...ofBase);
  const work = readingProjects(trees, {
    instances,
    ...definitions === void 0 ? {} : { definitions },
    parses,
    ...kept === void 0 ? {} : { known: kept.known },
    onProgress: (done, total) => onProgress?.("reading DAGs", done, total)
  });
  const projects = await withPauses(work, signal);
  await kept?.keep(projects.readings);
  return projects;
}
function loadedFrom({ base, head, changed: changed2 }, projects) {
  const [tree, project] = base === null || projects.base === null ? [head, projects.head] : [base, projects.base];
  return { tree, project, uncertain: base === null ? /* @__PURE__ */ new Set() : changed2 };
}

// src/commands/compare-sides.ts
async function compareSides(request, trees) {
  request.onProgress?.("reading DAGs");
  const parses = new ParseCache();
  const projects = await readBothSides(request, trees, parses);
  request.onProgress?.("reading the cached definitions");
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses);
  const { snapshot, whole: whole2, skipped } = await readCached(request.dagster, { ...request, readStructure });
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow);
  const live = airflow === null ? NOT_SERVED : await servedBy(request, request.airflow, projects.head);
  const dagsterPlus = isDagsterPlus(request.dagster);
  const evidence = { ...projects, cached: snapshot, airflow, served: live.served, dagsterPlus, policy: request.policy };
  const { loads: _, ...assessment } = assess(evidence);
  return {
    assessment: { ...assessment, findings: withPatches(assessment.findings, trees.head) },
    source: snapshot === null ? "none" : request.dagster.kind,
    snapshot,
    skipped: [...skipped, ...notAsked, ...live.skipped],
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: whole2
  };
}
var NOT_SERVED = { skipped: [] };
async function servedBy({ mode, onProgress, signal }, client, head) {
  if (client === void 0 || mode !== "drift") return NOT_SERVED;
  onProgress?.("asking Airflow");
  const { readServed } = await import("./airflow-behind-GML62NUH.js");
  return readServed(client, head, signal);
}

export {
  ParseCache,
  readLiveAirflow,
  foretellLoad,
  mappingsAfterMerge,
  compareProject,
  dagStates,
  require_picomatch2 as require_picomatch,
  judge2 as judge,
  assess,
  withPauses,
  pathLookedFor,
  foldersOf,
  isPinFile,
  isIgnoreFile,
  structureReader,
  airflowStates,
  staleStates,
  unfilledStates,
  isRefreshable,
  componentStateAt,
  unreadable2 as unreadable,
  asUnreachable,
  isDagsterPlus,
  tellFailure,
  stemOf,
  applyFixes,
  patchOf,
  proxiedStateFolders,
  readProxiedState,
  serveDags,
  Mentions,
  isStale2 as isStale,
  readProjects,
  readingProjects,
  readBothSides,
  loadedFrom,
  compareSides
};
