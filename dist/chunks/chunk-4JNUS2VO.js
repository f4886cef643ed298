
// src/airflow/rest/file-places.ts
function fileOfImportError(error, files, known, dags) {
  const roots = learnRoots(known, dags);
  const exact = files.find((file) => roots.some(({ here, there }) => placedAt(file, here, there) === error.file));
  if (exact !== void 0 || roots.length > 0) return exact;
  return files.map((file) => ({ file, common: commonEnd(split(file), split(error.file)) })).filter(({ common }) => common > 0).sort((a, b) => b.common - a.common)[0]?.file;
}
function learnRoots(known, dags) {
  const byId = new Map(dags.map((dag) => [dag.dagId, dag]));
  return known.flatMap(({ dagId, file }) => {
    const dag = byId.get(dagId);
    return [dag?.fileloc, dag?.relativeFileloc].flatMap((place) => {
      if (place == null) return [];
      const [here, there] = [split(file), split(place)];
      const common = commonEnd(here, there);
      return common === 0 ? [] : [{ here: here.slice(0, -common), there: there.slice(0, -common) }];
    });
  });
}
function placedAt(file, here, there) {
  const parts = split(file);
  if (!here.every((part, index) => parts[index] === part)) return void 0;
  return [...there, ...parts.slice(here.length)].join("/");
}
function split(path) {
  return path.split("/");
}
function commonEnd(a, b) {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

export {
  fileOfImportError
};
