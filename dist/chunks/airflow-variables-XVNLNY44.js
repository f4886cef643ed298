import {
  record,
  string,
  unknown
} from "./chunk-6PR3PJ62.js";
import {
  UserError
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

// src/commands/airflow-variables.ts
var variablesSchema = record(string(), unknown());
function readVariables(tree, file) {
  const bytes = tree.read(file);
  if (bytes === void 0) throw new UserError(`There is no variables file ${file} in ${tree.id}.`);
  try {
    const values = variablesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return new Map(
      Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)])
    );
  } catch (error) {
    throw new UserError(`${file} is not a JSON object of Airflow variables.`, {
      hint: "`airflow variables export FILE` writes one.",
      cause: error
    });
  }
}
export {
  readVariables
};
