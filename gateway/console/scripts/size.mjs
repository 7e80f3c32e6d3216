// Fails the build when what the browser must load before the first screen grows past its limits.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'

const KB = 1000
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const gz = file => statSync(`dist/${file}.gz`).size

const first = new Set()
const take = key => {
  const part = manifest[key]
  if (first.has(part)) return
  first.add(part)
  part.imports?.forEach(take)
}
take('index.html')
take('src/text/id.ts')
take('src/home/Home.tsx')

const js = [...first].reduce((sum, part) => sum + gz(part.file), 0)
const css = [...new Set([...first].flatMap(part => part.css ?? []))].reduce((sum, file) => sum + gz(file), 0)
const fonts = readdirSync('dist/assets').filter(name => name.endsWith('.woff2'))
const font = Math.max(...fonts.map(name => statSync(`dist/assets/${name}`).size))

const limits = [
  ['JavaScript at first load, gzip', js, 250],
  ['CSS at first load, gzip', css, 40],
  ['largest font', font, 60],
]
for (const [what, bytes, limit] of limits) {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} kB of ${limit} kB`)
  if (bytes > limit * KB) process.exitCode = 1
}
rmSync('dist/.vite', { recursive: true })
