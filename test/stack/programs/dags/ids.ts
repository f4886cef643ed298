import type { Program } from '../program.ts'
import { text } from '../values/texts.ts'

/** Code of an id that nothing else in the file has: a serial, the parts that tell runs apart, and often some text. */
export function uniqueId(p: Program, prefix: string): string {
  const core = p.fresh(prefix)
  if (p.idParts.length > 0) return withParts(p, core)
  return p.choose([
    () => JSON.stringify(core),
    () => JSON.stringify(core),
    () => `f"${core}_{clean(${p.name('text')})}"`,
    () => `f"${core}_{clean(${p.name('number')})}"`,
    () => `"${core}_" + clean(${text(p, 2)})`,
    () => `"${core}_%s" % clean(${text(p, 2)})`,
    () => `"{}_{}".format("${core}", clean(${p.name('words')}))`,
    () => `"_".join(["${core}", *map(clean, ${p.name('words')}[:3])])`,
    () => `clean("${core}_" + ${text(p, 3)})`,
  ])
}

function withParts(p: Program, core: string): string {
  const parts = p.idParts
  return p.choose([
    () => `f"${core}${parts.map((part) => `_{${part}}`).join('')}"`,
    () => `"${core}_" + ${parts.map((part) => `str(${part})`).join(' + "_" + ')}`,
    () => `"${core}${'_%s'.repeat(parts.length)}" % (${parts.join(', ')},)`,
    () => `"${core}${'_{}'.repeat(parts.length)}".format(${parts.join(', ')})`,
  ])
}

/** Defines `clean`, which makes any value fit for an id without losing what tells it from others. */
export function defineClean(p: Program): void {
  p.choose([
    () => {
      p.import('import re')
      p.block('def clean(value):', () => p.line('return re.sub(r"[^A-Za-z0-9_-]+", "_", str(value))[:60]'))
    },
    () => {
      p.import('import re')
      p.line('NOT_ALLOWED = re.compile("[^a-zA-Z0-9]")')
      p.block('def clean(value, limit=60):', () => p.line('return NOT_ALLOWED.sub("-", f"{value}")[:limit]'))
    },
    () => {
      p.block('def clean(value):', () => {
        p.line('text = "".join(c if c.isascii() and c.isalnum() else "_" for c in str(value))')
        p.line('return text[:60]')
      })
    },
    () => {
      p.import('import string')
      p.line('ALLOWED = string.ascii_letters + string.digits + "-"')
      p.line('clean = lambda value: "".join(filter(lambda c: c in ALLOWED, str(value)))[:60]')
    },
    () => {
      p.block('def clean(value):', () => {
        p.line('result = ""')
        p.block('for char in str(value):', () => {
          p.block('if "a" <= char.lower() <= "z" or char in "0123456789":', () => p.line('result += char'))
          p.block('else:', () => p.line('result += "_%x" % ord(char)'))
        })
        p.line('return result[:60]')
      })
    },
  ])
}
