import { checkStructure } from './check-structure'

const { violations, summary } = checkStructure(process.argv[2] ?? process.cwd())
for (const { file, line, rule, instead } of violations) console.error(`${file}:${line}  ${rule}  ${instead}`)
if (violations.length > 0) {
  console.error(`structure: ${violations.length} to mend in ${summary}`)
  process.exit(1)
}
console.log(`structure: ok, ${summary}`)
