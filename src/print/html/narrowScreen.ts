/**
 * How a page reads on a screen that is narrower than paper (WCAG 2.2, 1.4.10): text flows in the order of the structure,
 * rows of tables become paragraphs, and what is only drawn gives way to its description. Print is not touched.
 */
export const NARROW_SCREEN = `@media screen and (max-width:640px){body{background:#ffffff;padding:0}
.p{width:auto!important;height:auto!important;overflow:visible;box-sizing:border-box;margin:0;padding:16px;box-shadow:none}
.p h1,.p h2,.p h3,.p h4,.p h5,.p h6,.p p,.p ul,.p ol,.p li,.p dl,.p dt,.p dd,.p blockquote,.p table,.p caption,.p tr,.p th,.p td,.p figcaption{display:block;text-align:left;margin:0 0 8px}
.p h1,.p h2,.p h3,.p h4{margin-top:16px}
.p tr{border-bottom:1px solid #b3b8be}
.p ul,.p ol{padding-left:16px}
.b,.t[aria-hidden]{display:none}
.t{position:static;white-space:normal;line-height:1.45;font-size:16px!important;letter-spacing:normal!important;word-spacing:normal!important;color:#1f2123!important}
.t::before{content:none}
.p h1 .t{font-size:24px!important}
.p img{position:static!important;max-width:100%;height:auto!important}
.p [role=img]::after{content:attr(aria-label);display:block;font:16px sans-serif}
.i{position:static;width:100%!important;height:44px!important;font-size:16px!important;border:1px solid #5a6067}}`;
