// Keeps together what is loaded together. esbuild makes a chunk of the modules that the same entry points need: dozens for what
// `check` loads, most of them tiny, and Node takes longer to find, read and link one than to compile it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The share of a layer's modules that an entry point needs before it loads all of them. */
const MOST = 0.5

/**
 * An esbuild plugin that makes entry points import whole layers. An entry point is here also what is imported dynamically.
 *
 * @param {import('esbuild').Metafile} metafile of the same build without this plugin
 * @param {readonly (readonly string[])[]} roots of each layer, which holds what these import and no earlier one holds. The
 *   first is loaded before anything else.
 */
export function layers({ inputs, outputs }, roots) {
  const held = new Set()
  const members = roots.map((files) => {
    const layer = [...needed(inputs, files)].filter((file) => file.startsWith('src/') && !held.has(file))
    layer.forEach((file) => held.add(file))
    return layer
  })
  const later = dynamicImports(inputs)
  const wanted = new Map(
    [...later, ...Object.values(outputs).map(({ entryPoint }) => entryPoint)]
      .filter((entry) => entry !== undefined)
      .map((entry) => {
        const own = needed(inputs, [entry])
        const wants = (layer, index) =>
          (index === 0 && later.has(entry)) || layer.filter((file) => own.has(file)).length > layer.length * MOST
        return [path.resolve(entry), members.flatMap((layer, index) => (wants(layer, index) ? [index] : []))]
      }),
  )
  return {
    name: 'layers',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        const imports = (wanted.get(file) ?? []).map((index) => `import 'layer:${index}'`)
        if (imports.length === 0) return undefined
        return { contents: [await readFile(file, 'utf8'), ...imports].join('\n'), loader: 'ts' }
      })
      build.onResolve({ filter: /^layer:/ }, (layer) => ({ path: layer.path, namespace: 'layer' }))
      build.onLoad({ filter: /.*/, namespace: 'layer' }, (layer) => {
        const files = members[Number(layer.path.slice('layer:'.length))]
        const contents = files.map((file) => `import ${JSON.stringify(`./${file}`)}`).join('\n')
        return { contents, resolveDir: process.cwd() }
      })
    },
  }
}

function dynamicImports(inputs) {
  const imports = Object.values(inputs).flatMap((input) => input.imports)
  return new Set(imports.filter(({ kind }) => kind === 'dynamic-import').map((each) => each.path))
}

/** All modules that are loaded with these. */
function needed(inputs, files, found = new Set()) {
  for (const file of files) {
    if (found.has(file) || inputs[file] === undefined) continue
    found.add(file)
    const imports = inputs[file].imports.filter(({ kind }) => kind !== 'dynamic-import')
    const paths = imports.map((each) => each.path)
    needed(inputs, paths, found)
  }
  return found
}
