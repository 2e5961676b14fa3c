#!/usr/bin/env node
// Prisma's command line wants its native schema engine, which it would download. This speaks the engine's protocol
// (JSON-RPC over stdio) for it, over the same engine compiled to WebAssembly: PRISMA_SCHEMA_ENGINE_BINARY names it.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import readline from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Type numbers of PostgreSQL: "char", and character. */
const CHAR = 18
const BPCHAR = 1042
const CHAR_MARK = '\u0000"char"\u0000'

const args = process.argv.slice(2)
const datasource = JSON.parse(option('--datasource') ?? '{}')

function option(name) {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

/** All that stands behind an option, up to the next one. */
function listOption(name) {
  const rest = args.slice(args.indexOf(name) + 1)
  const end = rest.findIndex(arg => arg.startsWith('--') || arg === 'cli')
  return args.includes(name) ? rest.slice(0, end < 0 ? undefined : end) : []
}

// --- Commands beside the protocol: is there a database, make it, drop it ---

async function databaseCommand(command) {
  const database = decodeURIComponent(new URL(datasource.url).pathname.slice(1)) || 'postgres'
  const name = pg.escapeIdentifier(database)
  try {
    if (command === 'can-connect-to-database') await queryIn(database)
    if (command === 'create-database') await queryIn('postgres', `CREATE DATABASE ${name}`)
    if (command === 'drop-database') await queryIn('postgres', `DROP DATABASE ${name}`)
  } catch (error) {
    reportCommandError(error, database)
    process.exit(1)
  }
}

async function queryIn(database, sql = 'SELECT 1') {
  const client = new pg.Client({ ...connection(datasource.url), database })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function reportCommandError(error, database) {
  const { host } = new URL(datasource.url)
  const known = {
    '3D000': ['P1003', `Database ${database} does not exist`, { database_name: database }],
    '42P04': ['P1009', `Database ${database} already exists`, { database_name: database }],
  }
  const unreachable = [
    'P1001',
    `Can't reach database server at ${host}: ${error.message}`,
    { database_location: host },
  ]
  const [error_code, message, meta] = known[error.code] ?? unreachable
  const line = {
    timestamp: new Date().toISOString(),
    level: 'ERROR',
    target: 'schema_engine::logger',
    fields: { is_panic: false, message, meta, error_code },
  }
  fs.writeSync(2, `schema-engine (wasm)\n${JSON.stringify(line)}`)
}

// --- The protocol: one request a line, answered in order ---

async function serve() {
  const panic = loadEngine()
  const files = listOption('--datamodels')
  const datamodels = files.length ? files.map(file => [file, fs.readFileSync(file, 'utf8')]) : undefined
  let engine
  const open = () =>
    engineModule.SchemaEngine.new(
      { datamodels },
      line => debug(line),
      bindMigrationAwareSqlAdapterFactory(new EngineAdapter()),
    )
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = line.trim() ? JSON.parse(line) : {}
    if (!request.method) continue
    try {
      engine ??= await open()
      answer(request, await call(engine, request))
    } catch (error) {
      debug(error?.stack)
      refuse(request, error, panic.message)
    }
  }
  process.exit(0)
}

/** Compiles the engine; gives an object in which its last panic appears. */
function loadEngine() {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const compiled = new WebAssembly.Module(fs.readFileSync(file))
  const instance = new WebAssembly.Instance(compiled, { './schema_engine_bg.js': engineModule })
  engineModule.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const panic = { message: undefined }
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: message => {
      panic.message = message
    },
  }
  return panic
}

function call(engine, { method, params }) {
  return method === 'getDatabaseVersion' ? engine.version(params) : engine[method](params)
}

function answer({ id, method }, result) {
  if (method === 'diff' && typeof result?.stdout === 'string') {
    send({ method: 'print', params: { content: result.stdout }, id: `print-${id}` })
  }
  send({ id, result: result ?? {} })
}

function refuse({ id }, error, panic) {
  const data = {
    is_panic: panic !== undefined,
    message: panic ?? error?.message ?? String(error),
    meta: error?.meta ?? null,
    error_code: error?.code ?? error?.error_code ?? null,
  }
  send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function debug(text) {
  if (process.env.DEBUG) process.stderr.write(`${text}\n`)
}

// --- The engine's way to the database ---

/**
 * Separate fields rather than a connection string: in pg a string wins over `database`, and the shadow database
 * would silently be the real one.
 */
function connection(href) {
  const url = new URL(href)
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : undefined,
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    database: decodeURIComponent(url.pathname.slice(1)) || undefined,
    ssl: url.searchParams.has('sslmode') && url.searchParams.get('sslmode') !== 'disable' ? true : undefined,
  }
}

class EngineAdapter extends PrismaPg {
  constructor() {
    super(connection(datasource.url), {
      schema: new URL(datasource.url).searchParams.get('schema') ?? undefined,
    })
  }

  async connect() {
    return adapted(await super.connect())
  }

  /** Instead of the adapter's own, which drops the database while its pool is still connected to it. */
  async connectToShadowDb() {
    if (datasource.shadowDatabaseUrl) {
      return adapted(await new PrismaPg(connection(datasource.shadowDatabaseUrl)).connect())
    }
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const admin = new pg.Client(connection(datasource.url))
    await admin.connect()
    await admin.query(`CREATE DATABASE "${database}"`)
    const shadow = adapted(await new PrismaPg({ ...connection(datasource.url), database }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
      await admin.end()
    }
    return shadow
  }
}

const adapted = adapter => withWholeScripts(withCharColumns(adapter))

/**
 * The adapter does not know the catalogue's type "char", which the engine reads when it introspects: such columns
 * are passed through it as text under a marked name, and marked back as characters.
 */
function withCharColumns(adapter) {
  markCharColumns()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async query => {
    const result = await queryRaw(query)
    for (const [at, name] of result.columnNames.entries()) {
      if (!name.startsWith(CHAR_MARK)) continue
      result.columnNames[at] = name.slice(CHAR_MARK.length)
      result.columnTypes[at] = ColumnTypeEnum.Character
    }
    return result
  }
  return adapter
}

/** The adapter's own cuts a script at each semicolon, those in a function's body too. */
function withWholeScripts(adapter) {
  adapter.executeScript = async script => {
    await adapter.underlyingDriver().query(script)
  }
  return adapter
}

function markCharColumns() {
  const { addFields } = pg.Result.prototype
  if (addFields.marksChars) return
  pg.Result.prototype.addFields = function (fields) {
    for (const field of fields.filter(({ dataTypeID }) => dataTypeID === CHAR)) {
      field.dataTypeID = BPCHAR
      field.name = CHAR_MARK + field.name
    }
    return addFields.call(this, fields)
  }
  pg.Result.prototype.addFields.marksChars = true
}

if (args[0] === '--version' || args[0] === '-V') console.log('schema-engine-cli wasm')
else if (args.includes('cli')) await databaseCommand(args[args.indexOf('cli') + 1])
else await serve()
