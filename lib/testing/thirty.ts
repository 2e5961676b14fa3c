import { makePost, type World } from './world'

type Post = World['japan']

const FURTHER = `
AR Argentina 阿根廷
AU Australia 澳大利亚
AT Austria 奥地利
BE Belgium 比利时
BR Brazil 巴西
CA Canada 加拿大
CL Chile 智利
DK Denmark 丹麦
EG Egypt 埃及
FI Finland 芬兰
FR France 法国
DE Germany 德国
GR Greece 希腊
IN India 印度
ID Indonesia 印度尼西亚
IT Italy 意大利
MY Malaysia 马来西亚
MX Mexico 墨西哥
NL Netherlands 荷兰
NZ New_Zealand 新西兰
NO Norway 挪威
PE Peru 秘鲁
PL Poland 波兰
ZA South_Africa 南非
KR South_Korea 韩国
ES Spain 西班牙
SE Sweden 瑞典`

/** The world's three posts and twenty-seven more, by the codes of their States. */
export async function thirtyPosts(world: World): Promise<Map<string, Post>> {
  const posts = new Map(world.posts.map(post => [post.sendingState, post]))
  for (const line of FURTHER.trim().split('\n')) {
    const [code = '', name = '', nameZh = ''] = line.split(' ')
    posts.set(code, await makePost(code, name.replace('_', ' '), nameZh))
  }
  return posts
}
