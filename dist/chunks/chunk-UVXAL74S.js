
// src/errors.ts
var UserError = class extends Error {
  name = "UserError";
  /** The next step, as a sentence. */
  hint;
  constructor(message, options = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
};
var UnreachableError = class extends Error {
  name = "UnreachableError";
  hint;
  constructor(message, options = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
};
var InterruptedError = class extends Error {
  name = "InterruptedError";
};
function toMessage(error) {
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : `an unexpected value was thrown: ${JSON.stringify(error)}`;
}

export {
  UserError,
  UnreachableError,
  InterruptedError,
  toMessage
};
