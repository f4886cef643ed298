
// src/report/wrap.ts
var WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
var COLOR = /\u001B\[[\d;]*m/g;
function columns(text) {
  let width = 0;
  for (const character of text.replace(COLOR, "")) {
    if (new RegExp("\\p{M}", "u").test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

// src/report/page.ts
var COLORS = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 };
var Page = class {
  #lines = [];
  #color;
  #width;
  constructor(options) {
    this.#color = options.color;
    this.#width = Math.max(40, options.width);
  }
  paint(value, ...colors) {
    if (!this.#color) return value;
    return `\x1B[${colors.map((color) => String(COLORS[color])).join(";")}m${value}\x1B[0m`;
  }
  line(value) {
    this.#wrapped(value, "", "");
  }
  heading(value) {
    this.#lines.push("");
    if (value !== "") this.#lines.push(this.paint(value, "bold"));
  }
  item(value) {
    this.#wrapped(value, "  ", "    ");
  }
  indented(value) {
    this.#wrapped(value, "    ", "    ");
  }
  list(heading, items, most, show) {
    if (items.length === 0) return;
    this.heading(heading === "" ? "" : `${heading} (${String(items.length)})`);
    for (const item of items.slice(0, most)) show(item);
    if (items.length > most) this.item(`\u2026and ${String(items.length - most)} more; --format json has them all`);
  }
  toString() {
    return `${this.#lines.join("\n")}
`;
  }
  #wrapped(value, first, rest) {
    const lines = wrap(value, this.#width - columns(rest));
    lines.forEach((line, index) => this.#lines.push((index === 0 ? first : rest) + line));
  }
};

export {
  Page
};
