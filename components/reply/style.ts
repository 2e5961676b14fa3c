/** The reply page's whole style: inline, so that the page is one request, and without script. Tokens are those of the portal. */
export const STYLE = `
:root{--paper:#f1ede4;--card:#fffdf9;--field:#fff;--ink:#1c2230;--ink2:#545c6b;--ink3:#5f6673;--line:#e6e1d7;--control:#868d99;--navy:#17365c;--on:#fff;--seal:#a8322a;--gold:#a9894c;--yes:#1f6b4a;--yesbg:#e4f1ea;--wait:#8a6414;--waitbg:#f8f0dc;--nobg:#f6e6e4;--no:#8c2f2f}
@media(prefers-color-scheme:dark){:root{--paper:#12151b;--card:#1a1e26;--field:#12151b;--ink:#eceae4;--ink2:#b9bfca;--ink3:#a4abb7;--line:#333a46;--navy:#9dbbe3;--on:#12151b;--seal:#ef8d83;--yes:#8fd3b0;--yesbg:#17332a;--wait:#e5c27a;--waitbg:#37301d;--no:#eda8a2;--nobg:#3d2323}}
*{box-sizing:border-box}body{margin:0;overflow-wrap:anywhere;background:var(--paper);color:var(--ink);font:15px/1.55 "Inter","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
:lang(zh-Hans){line-height:1.7}
main{max-width:560px;margin:0 auto;background:var(--card);min-height:100vh;padding:16px 22px 36px;border-top:4px solid var(--seal)}
a{color:var(--navy)}h1,h2,p{margin:0}
.sample{background:var(--waitbg);color:var(--wait);text-align:center;font-size:12.5px;font-weight:600;padding:4px 12px}
.lang{display:flex;justify-content:flex-end;gap:8px;font-size:14px}.lang a,.lang b{padding:10px 4px}
.head{text-align:center;border-bottom:1px solid var(--gold);padding-bottom:12px;margin-bottom:16px}
.serif,.head b,h1{font-family:"Source Serif 4",Georgia,"Songti SC","Noto Serif CJK SC","SimSun",serif}
.head b{display:block;font-size:16px}.head span{font-size:13px;color:var(--ink2)}
h1{font-size:17.5px;line-height:1.55;font-weight:400;margin:0 0 14px}h2{font-size:15px;font-weight:600}
dl{display:grid;grid-template-columns:76px 1fr;gap:5px 12px;margin:0 0 18px}dt{color:var(--ink3)}dd{margin:0;overflow-wrap:anywhere}.mute{color:var(--ink3)}
ul.people{margin:0 0 18px;padding:0;list-style:none}ul.people li{padding:10px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
ol{margin:4px 0 0;padding:0;list-style:none}ol li{display:grid;grid-template-columns:48px 1fr}
fieldset{border:0;padding:0;margin:0 0 16px;min-width:0}legend,.label{font-weight:600;padding:0;margin:0 0 6px;display:block}.soft{font-weight:400;color:var(--ink3)}
.opt{border:1.5px solid var(--control);border-radius:10px;padding:11px 14px;display:flex;gap:12px;align-items:center;background:var(--field);min-height:52px;font-weight:600;margin-bottom:8px;cursor:pointer}
.opt:has(:checked){border-color:var(--navy);box-shadow:inset 0 0 0 1px var(--navy)}.opt input{width:20px;height:20px;margin:0;accent-color:var(--navy);flex:none}
select,input[type=text],textarea{width:100%;font:inherit;font-size:16px;color:var(--ink);border:1px solid var(--control);border-radius:8px;padding:10px 12px;background:var(--field);min-height:44px;margin:0 0 8px}
.seat+.seat{border-top:1px solid var(--line);padding-top:12px;margin-top:6px}
textarea{min-height:64px;resize:vertical}.typed{padding-left:12px;border-left:2px solid var(--line);margin:0 0 8px}.typed label,.asked label{font-size:13.5px;color:var(--ink2)}
@supports selector(:has(a)){.seat:not(:has(option[value=other]:checked)) .typed,.seat:has(option[value=""]:checked) .asked{display:none}form:has(#regrets:checked) .who{display:none}}
:focus-visible{outline:2px solid var(--navy);outline-offset:2px}
.go{display:block;width:100%;background:var(--navy);color:var(--on);border:0;border-radius:9px;padding:14px;font-family:inherit;font-size:16px;font-weight:600;line-height:1.3;min-height:48px;cursor:pointer}
.go.second{background:none;color:var(--navy);border:1.5px solid var(--navy)}
.foot{color:var(--ink3);text-align:center;font-size:13.5px;margin:12px 0}
.hint{color:var(--ink3);font-size:13px;margin:0 0 12px}
.box{border-radius:10px;padding:12px 14px;margin:0 0 16px}.box h1{font:inherit;font-weight:600;margin:0;color:var(--wait)}.box p{margin:2px 0 0}.box form{margin:10px 0 0}.box.yes{background:var(--yesbg)}.box.yes h2{color:var(--yes)}.box.wait{background:var(--waitbg)}.box.wait h2{color:var(--wait)}.box.no{background:var(--nobg)}.box.no h2{color:var(--no)}.box.bad{border:1.5px solid var(--seal)}.box.bad h2{color:var(--seal)}.box ul{margin:4px 0 0;padding-left:20px}
details{margin:16px 0 0}summary{min-height:44px;display:flex;align-items:center;justify-content:center;gap:6px;flex-wrap:wrap;font-size:14px;cursor:pointer;color:var(--ink3);text-align:center}summary u{color:var(--navy)}details.more{margin:0 0 8px}details.more summary{justify-content:flex-start;color:var(--navy)}
@media print{form,.lang,details{display:none}}
`
