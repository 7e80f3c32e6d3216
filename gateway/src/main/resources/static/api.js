const list = document.querySelector('#operations')
const state = document.querySelector('#state')
const search = document.querySelector('#search')

/** The document with every reference replaced by what it points to, but not inside itself. */
function resolve(node, root, seen = []) {
    if (Array.isArray(node)) return node.map(each => resolve(each, root, seen))
    if (node === null || typeof node !== 'object') return node
    if (node.$ref) {
        if (seen.includes(node.$ref)) return node.$ref
        const target = node.$ref.slice(2).split('/').reduce((at, step) => at?.[step], root)
        return resolve(target, root, [...seen, node.$ref])
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value, root, seen)]))
}

function element(name, text) {
    const made = document.createElement(name)
    made.textContent = text
    return made
}

function operation(method, path, details, root) {
    const item = document.createElement('details')
    const summary = element('summary', path)
    summary.prepend(element('b', method.toUpperCase()))
    item.append(summary)
    item.dataset.text = `${method} ${path} ${details.summary ?? ''}`.toLowerCase()
    item.addEventListener('toggle', () => {
        if (item.open && item.children.length === 1) item.append(element('pre', JSON.stringify(resolve(details, root), null, 2)))
    })
    return item
}

function show(root) {
    for (const [path, methods] of Object.entries(root.paths))
        for (const [method, details] of Object.entries(methods)) list.append(operation(method, path, details, root))
    const away = root['x-unreachable'] ?? []
    state.textContent = `${list.children.length} operasi` + (away.length ? `; tidak dapat dihubungi: ${away.join(', ')}` : '')
}

search.addEventListener('input', () => {
    for (const item of list.children) item.hidden = !item.dataset.text.includes(search.value.toLowerCase())
})

const answer = await fetch('/api/v1/openapi.json')
if (answer.status === 401) location.assign('/oauth2/authorization/bangkom')
else show(await answer.json())
