// Writes .br and .gz beside every text file of the build, so that the gateway never compresses them at run time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

for (const name of readdirSync('dist', { recursive: true })) {
  if (!/\.(js|css|svg|html)$/.test(name)) continue
  const path = join('dist', name)
  const content = readFileSync(path)
  writeFileSync(`${path}.br`, brotliCompressSync(content))
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
}
