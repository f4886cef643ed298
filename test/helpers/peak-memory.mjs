// Loaded before a program (`node --import`): writes its memory at its peak, in megabytes, to the file MEMORY_FILE names.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(process.env.MEMORY_FILE, String(Math.round(process.resourceUsage().maxRSS / 1000)))
})
