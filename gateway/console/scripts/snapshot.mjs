// Takes the gateway's /api/v1/openapi.json from standard input as the snapshot that the types are made of.
import { writeFileSync } from 'node:fs'
import { json } from 'node:stream/consumers'

writeFileSync('openapi.json', `${JSON.stringify(await json(process.stdin), null, 1)}\n`)
