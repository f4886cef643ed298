import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

const ROOT = path.resolve(import.meta.dirname, '../../..')

export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

export function exists(fileOrFolder: string): boolean {
  return existsSync(path.join(ROOT, fileOrFolder))
}

/** Paths of the files below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** Every page of the documentation. */
export const PAGES: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...filesBelow('docs').filter((file) => file.endsWith('.md')),
]

/** A piece of code or a link, with where it stands, so that a failing test names it. */
export interface Piece {
  readonly text: string
  /** The language of a fenced block; null for code within a line and for links. */
  readonly language: string | null
  readonly place: string
}

export interface Pieces {
  readonly blocks: readonly Piece[]
  readonly words: readonly Piece[]
  readonly links: readonly Piece[]
  /** The anchors that GitHub gives the headings. */
  readonly anchors: ReadonlySet<string>
}

export function piecesOf(page: string): Pieces {
  const blocks: Piece[] = []
  const words: Piece[] = []
  const links: Piece[] = []
  const anchors = new Set<string>()
  for (const node of descendants(fromMarkdown(read(page)))) {
    const place = `${page}:${String(node.position?.start.line ?? 0)}`
    if (node.type === 'code') blocks.push({ text: node.value, language: node.lang ?? null, place })
    if (node.type === 'inlineCode') words.push({ text: node.value, language: null, place })
    if (node.type === 'link' || node.type === 'image') links.push({ text: node.url, language: null, place })
    for (const url of pictureUrls(node)) links.push({ text: url, language: null, place })
    if (node.type === 'heading') anchors.add(anchorOf(textOf(node)))
  }
  return { blocks, words, links, anchors }
}

/** Of `<picture>`, which has one for light and one for dark. */
function pictureUrls(node: Nodes): string[] {
  if (node.type !== 'html') return []
  return [...node.value.matchAll(/\b(?:src|srcset)="([^"]+)"/g)].flatMap(([, url]) => url ?? [])
}

function* descendants(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* descendants(child)
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}
