// Takes the gateway's /api/v1/openapi.json from standard input as the snapshot that the types are made of.
// Operation ids are unique within a service only, so they are left out of the merged document.
import { writeFileSync } from 'node:fs'
import { json } from 'node:stream/consumers'

const api = await json(process.stdin)
for (const path of Object.values(api.paths)) for (const operation of Object.values(path)) delete operation.operationId
writeFileSync('openapi.json', `${JSON.stringify(api, null, 1)}\n`)
