// The licence texts of every package whose code is inside the bundle, in a stable order.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The folder of the package that holds a bundled file, e.g. `node_modules/@octokit/core`. */
function packageFolder(file) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)
  return match?.[1]
}

async function licenceText(folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n')
}

/** @param {string[]} files paths of all bundled inputs, relative to the repository */
export async function thirdPartyLicences(files) {
  const folders = [...new Set(files.map(packageFolder).filter((folder) => folder !== undefined))].sort()
  const entries = await Promise.all(
    folders.map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
      const text = await licenceText(folder)
      return `${name} ${version} (${license})\n\n${text || 'No licence file in the package.'}\n`
    }),
  )
  return [...new Set(entries)].join(`\n${'-'.repeat(80)}\n\n`)
}
