// The portal's tokens (app/styles/theme.css) as mail clients read them: inline, in hex, faces that are there without a download.
const SANS = `font-family:'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif`
const SERIF = `font-family:'Source Serif 4',Georgia,'Songti SC','Noto Serif CJK SC',SimSun,serif`

/** Inline styles of a mail, by what they are for. */
export const STYLE = {
  body: 'margin:0;padding:0;background:#f1ede4;-webkit-text-size-adjust:100%',
  ground: 'background:#f1ede4',
  letter:
    'max-width:600px;margin:0 auto;background:#fffdf9;border-top:3px solid #a8322a;border-collapse:collapse',
  head: 'padding:24px 32px 14px;text-align:center',
  headZh: `${SERIF};font-size:18px;line-height:1.5;font-weight:bold;letter-spacing:.06em;color:#1c2230`,
  headEn: `${SANS};font-size:13px;line-height:1.5;color:#5f6673`,
  gold: 'height:1px;line-height:1px;font-size:1px;background:#a9894c',
  sentence: `margin:0 0 14px;${SERIF};font-size:17px;line-height:1.6;color:#1c2230`,
  closing: `margin:18px 0 0;${SERIF};font-size:15px;line-height:1.6;color:#1c2230`,
  zh: ';line-height:1.8',
  details: 'margin:6px 0 4px;border-collapse:collapse',
  boxed: ';background:#f8f0dc',
  indent: ';text-indent:2em',
  label: `${SANS};width:88px;padding:4px 12px 4px 0;font-size:14px;line-height:1.5;font-weight:normal;color:#5f6673`,
  boxedLabel: `${SANS};width:80px;padding:4px 12px 4px 8px;font-size:14px;line-height:1.5;font-weight:normal;color:#5f6673`,
  value: `${SANS};padding:4px 8px 4px 0;font-size:14px;line-height:1.5;color:#1c2230`,
  title: `margin:16px 0 2px;${SANS};font-size:14px;line-height:1.5;font-weight:bold;color:#1c2230`,
  button: `${SANS};display:inline-block;padding:12px 28px;font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none;border-radius:7px`,
  address: `margin:6px 0 0;${SANS};font-size:12px;line-height:1.5;color:#5f6673`,
}

/** For readers in the dark, and for small screens; clients that know no media queries show the light letter. */
export const DARK = `
@media (max-width:480px){.inner{padding-left:20px!important;padding-right:20px!important}.edge{padding:0!important}}
@media (prefers-color-scheme:dark){.ground{background:#14171d!important}.letter{background:#1d222b!important}.ink{color:#eceae4!important}
.soft{color:#b3b9c4!important}.line{background:#39404c!important}.boxed{background:#3a3222!important}.button{background:#8fb3e3!important;color:#10151d!important}}`
