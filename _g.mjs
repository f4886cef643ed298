import { build } from 'esbuild'
const r = await build({ entryPoints: ['src/cli/index.ts'], outdir: '/tmp/b/x', bundle:true, format:'esm', platform:'node', splitting:true, metafile:true, write:false, mainFields:['module','main']})
const I=r.metafile.inputs
function reach(start){const seen=new Map([[start,null]]); const q=[start]; while(q.length){const f=q.shift(); for(const i of I[f].imports) if(i.kind!=='dynamic-import' && I[i.path] && !seen.has(i.path)){seen.set(i.path,f); q.push(i.path)}} return seen}
const s=reach(process.argv[2]??'src/cli/commands/check.ts'); for (const [k,v] of reach('src/cli/main.ts')) if(!s.has(k)) s.set(k,v)
const path=f=>{const p=[]; while(f){p.push(f); f=s.get(f)} return p.join(' < ')}
for (const f of s.keys()) if (f.startsWith('src/') && I[f].imports.some(i=>/node_modules\/(zod|graphql|yaml|picomatch|axios)/.test(i.path))) console.log(I[f].imports.filter(i=>/node_modules/.test(i.path)).map(i=>i.path.split('node_modules/')[1].split('/')[0]).join(','), path(f))
console.log([...s.keys()].filter(f=>f.startsWith('src/')).length)
