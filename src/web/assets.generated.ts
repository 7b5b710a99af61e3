// Made from src/web/styles by `npm run styles`; a test holds it equal.
export const STYLESHEET_PATH = '/assets/foothold.453f5f7188be.css';
export const ICON_PATH = '/assets/foothold.12f6b1d02472.svg';
export const STYLESHEET = `:root{--govuk-breakpoint-mobile: 20rem;--govuk-breakpoint-tablet: 40.0625rem;--govuk-breakpoint-desktop: 48.0625rem}
:root{--govuk-frontend-version: "6.6.0"}
:root{--govuk-brand-colour: #0d3f42;--govuk-text-colour: #1d2a2c;--govuk-inverse-text-colour: #ffffff;--govuk-template-background-colour: #faf7f1;--govuk-body-background-colour: #ffffff;--govuk-print-text-colour: #000000;--govuk-secondary-text-colour: #4b5a5c;--govuk-focus-colour: #ffcf40;--govuk-focus-text-colour: #1d2a2c;--govuk-error-colour: #ae2a1c;--govuk-success-colour: #1c6b45;--govuk-border-colour: #c4d0cf;--govuk-input-border-colour: #1d2a2c;--govuk-hover-colour: #c4d0cf;--govuk-link-colour: #0f5d60;--govuk-link-visited-colour: #4a1c45;--govuk-link-hover-colour: #6d2c66;--govuk-link-active-colour: #1d2a2c;--govuk-surface-background-colour: #e4f1ef;--govuk-surface-text-colour: #1d2a2c;--govuk-surface-border-colour: #c4d0cf}
@media print{:root{--govuk-text-colour: var(--govuk-print-text-colour, #000000);--govuk-input-border-colour: var(--govuk-print-text-colour, #000000)}
}
.govuk-link{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-link{font-family:sans-serif}
}
.govuk-link{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-link:hover{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-link:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.govuk-link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.govuk-link:link{color:var(--govuk-link-colour, #0f5d60)}
.govuk-link:visited{color:var(--govuk-link-visited-colour, #4a1c45)}
.govuk-link:hover{color:var(--govuk-link-hover-colour, #6d2c66)}
.govuk-link:active{color:var(--govuk-link-active-colour, #1d2a2c)}
.govuk-link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
@media print{[href^="/"].govuk-link::after,[href^="http://"].govuk-link::after,[href^="https://"].govuk-link::after{content:" (" attr(href) ")";font-size:90%;word-wrap:break-word}
}
.govuk-link--muted:link,.govuk-link--muted:visited{color:var(--govuk-secondary-text-colour, #4b5a5c)}
.govuk-link--muted:hover,.govuk-link--muted:active{color:var(--govuk-text-colour, #1d2a2c)}
.govuk-link--muted:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-link--text-colour:link,.govuk-link--text-colour:visited,.govuk-link--text-colour:active{color:var(--govuk-text-colour, #1d2a2c)}
.govuk-link--text-colour:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-link--inverse:link,.govuk-link--inverse:visited{color:var(--govuk-inverse-text-colour, #ffffff)}
.govuk-link--inverse:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-link--no-underline:not(:hover):not(:active){text-decoration:none}
.govuk-link--no-visited-state:link{color:var(--govuk-link-colour, #0f5d60)}
.govuk-link--no-visited-state:visited{color:var(--govuk-link-colour, #0f5d60)}
.govuk-link--no-visited-state:hover{color:var(--govuk-link-hover-colour, #6d2c66)}
.govuk-link--no-visited-state:active{color:var(--govuk-link-active-colour, #1d2a2c)}
.govuk-link--no-visited-state:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-link-image{display:inline-block;line-height:0;text-decoration:none}
.govuk-link-image:focus{outline:3px solid rgba(0,0,0,0);box-shadow:0 0 0 4px var(--govuk-focus-colour, #ffcf40),0 0 0 8px var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-heading-xl{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-heading-xl{font-family:sans-serif}
}
.govuk-heading-xl{font-weight:700;font-size:2rem;line-height:1.09375}
@media(min-width: 40.0625em){.govuk-heading-xl{font-size:3rem;line-height:1.0416666667}
}
@media print{.govuk-heading-xl{font-size:32pt;line-height:1.15}
}
.govuk-heading-xl{display:block;margin-top:0;color:var(--govuk-text-colour, #1d2a2c);margin-bottom:30px}
@media(min-width: 40.0625em){.govuk-heading-xl{margin-bottom:50px}
}
.govuk-heading-l{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-heading-l{font-family:sans-serif}
}
.govuk-heading-l{font-weight:700;font-size:1.6875rem;line-height:1.1111111111}
@media(min-width: 40.0625em){.govuk-heading-l{font-size:2.25rem;line-height:1.1111111111}
}
@media print{.govuk-heading-l{font-size:24pt;line-height:1.05}
}
.govuk-heading-l{display:block;margin-top:0;color:var(--govuk-text-colour, #1d2a2c);margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-heading-l{margin-bottom:30px}
}
.govuk-heading-m{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-heading-m{font-family:sans-serif}
}
.govuk-heading-m{font-weight:700;font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-heading-m{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-heading-m{font-size:18pt;line-height:1.15}
}
.govuk-heading-m{display:block;margin-top:0;color:var(--govuk-text-colour, #1d2a2c);margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-heading-m{margin-bottom:20px}
}
.govuk-heading-s{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-heading-s{font-family:sans-serif}
}
.govuk-heading-s{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-heading-s{font-size:14pt;line-height:1.15}
}
.govuk-heading-s{display:block;margin-top:0;color:var(--govuk-text-colour, #1d2a2c);margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-heading-s{margin-bottom:20px}
}
.govuk-caption-xl{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-caption-xl{font-family:sans-serif}
}
.govuk-caption-xl{font-weight:400;font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-caption-xl{font-size:1.6875rem;line-height:1.1111111111}
}
@media print{.govuk-caption-xl{font-size:18pt;line-height:1.15}
}
.govuk-caption-xl{display:block;margin-bottom:5px;color:var(--govuk-secondary-text-colour, #4b5a5c)}
.govuk-caption-l{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-caption-l{font-family:sans-serif}
}
.govuk-caption-l{font-weight:400;font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-caption-l{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-caption-l{font-size:18pt;line-height:1.15}
}
.govuk-caption-l{display:block;margin-bottom:5px;color:var(--govuk-secondary-text-colour, #4b5a5c)}
@media(min-width: 40.0625em){.govuk-caption-l{margin-bottom:0}
}
.govuk-caption-m{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-caption-m{font-family:sans-serif}
}
.govuk-caption-m{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-caption-m{font-size:14pt;line-height:1.15}
}
.govuk-caption-m{display:block;color:var(--govuk-secondary-text-colour, #4b5a5c)}
.govuk-body-lead,.govuk-body-l{margin-top:0;color:var(--govuk-text-colour, #1d2a2c);font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-body-lead,.govuk-body-l{font-family:sans-serif}
}
.govuk-body-lead,.govuk-body-l{font-weight:400;font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-body-lead,.govuk-body-l{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-body-lead,.govuk-body-l{font-size:18pt;line-height:1.15}
}
.govuk-body-lead,.govuk-body-l{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-body-lead,.govuk-body-l{margin-bottom:30px}
}
.govuk-body,.govuk-body-m{margin-top:0;color:var(--govuk-text-colour, #1d2a2c);font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-body,.govuk-body-m{font-family:sans-serif}
}
.govuk-body,.govuk-body-m{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-body,.govuk-body-m{font-size:14pt;line-height:1.15}
}
.govuk-body,.govuk-body-m{margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-body,.govuk-body-m{margin-bottom:20px}
}
.govuk-body-s{margin-top:0;color:var(--govuk-text-colour, #1d2a2c);font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-body-s{font-family:sans-serif}
}
.govuk-body-s{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.govuk-body-s{font-size:14pt;line-height:1.2}
}
.govuk-body-s{margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-body-s{margin-bottom:20px}
}
.govuk-body-l+.govuk-heading-l,.govuk-body-lead+.govuk-heading-l{padding-top:5px}
@media(min-width: 40.0625em){.govuk-body-l+.govuk-heading-l,.govuk-body-lead+.govuk-heading-l{padding-top:10px}
}
.govuk-body-m+.govuk-heading-l,.govuk-body+.govuk-heading-l,.govuk-body-s+.govuk-heading-l,.govuk-list+.govuk-heading-l{padding-top:15px}
@media(min-width: 40.0625em){.govuk-body-m+.govuk-heading-l,.govuk-body+.govuk-heading-l,.govuk-body-s+.govuk-heading-l,.govuk-list+.govuk-heading-l{padding-top:20px}
}
.govuk-body-m+.govuk-heading-m,.govuk-body+.govuk-heading-m,.govuk-body-s+.govuk-heading-m,.govuk-list+.govuk-heading-m,.govuk-body-m+.govuk-heading-s,.govuk-body+.govuk-heading-s,.govuk-body-s+.govuk-heading-s,.govuk-list+.govuk-heading-s{padding-top:5px}
@media(min-width: 40.0625em){.govuk-body-m+.govuk-heading-m,.govuk-body+.govuk-heading-m,.govuk-body-s+.govuk-heading-m,.govuk-list+.govuk-heading-m,.govuk-body-m+.govuk-heading-s,.govuk-body+.govuk-heading-s,.govuk-body-s+.govuk-heading-s,.govuk-list+.govuk-heading-s{padding-top:10px}
}
.govuk-list{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-list{font-family:sans-serif}
}
.govuk-list{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-list{font-size:14pt;line-height:1.15}
}
.govuk-list{margin-top:0;margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-list{margin-bottom:20px}
}
.govuk-list{padding-left:0;list-style-type:none;color:var(--govuk-text-colour, #1d2a2c)}
.govuk-list .govuk-list{margin-top:10px}
.govuk-list>li{margin-bottom:5px}
.govuk-list--bullet{padding-left:20px;list-style-type:disc}
.govuk-list--number{padding-left:20px;list-style-type:decimal}
.govuk-list--bullet>li,.govuk-list--number>li{margin-bottom:0}
@media(min-width: 40.0625em){.govuk-list--bullet>li,.govuk-list--number>li{margin-bottom:5px}
}
.govuk-list--spaced>li{margin-bottom:10px}
@media(min-width: 40.0625em){.govuk-list--spaced>li{margin-bottom:15px}
}
.govuk-section-break{margin:0;border:0}
.govuk-section-break--xl{margin-top:30px}
@media(min-width: 40.0625em){.govuk-section-break--xl{margin-top:50px}
}
.govuk-section-break--xl{margin-bottom:30px}
@media(min-width: 40.0625em){.govuk-section-break--xl{margin-bottom:50px}
}
.govuk-section-break--l{margin-top:20px}
@media(min-width: 40.0625em){.govuk-section-break--l{margin-top:30px}
}
.govuk-section-break--l{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-section-break--l{margin-bottom:30px}
}
.govuk-section-break--m{margin-top:15px}
@media(min-width: 40.0625em){.govuk-section-break--m{margin-top:20px}
}
.govuk-section-break--m{margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-section-break--m{margin-bottom:20px}
}
.govuk-section-break--visible{border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-button-group{margin-bottom:5px}
@media(min-width: 40.0625em){.govuk-button-group{margin-bottom:15px}
}
.govuk-button-group{display:flex;flex-direction:column;align-items:center}
.govuk-button-group .govuk-link{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-button-group .govuk-link{font-family:sans-serif}
}
.govuk-button-group .govuk-link{font-weight:400;font-size:1.1875rem;line-height:1}
@media print{.govuk-button-group .govuk-link{font-size:14pt;line-height:19px}
}
.govuk-button-group .govuk-link{display:inline-block;max-width:100%;margin-top:5px;margin-bottom:20px;text-align:center}
.govuk-button-group .govuk-button{margin-bottom:17px}
@media(min-width: 40.0625em){.govuk-button-group{flex-direction:row;flex-wrap:wrap;align-items:baseline;margin-right:-15px}
.govuk-button-group .govuk-button,.govuk-button-group .govuk-link{margin-right:15px}
.govuk-button-group .govuk-link{text-align:left}
}
.govuk-form-group::after{content:"";display:block;clear:both}
.govuk-form-group{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-form-group{margin-bottom:30px}
}
.govuk-form-group .govuk-form-group:last-of-type{margin-bottom:0}
.govuk-form-group--error{padding-left:15px;border-left:5px solid;border-left-color:var(--govuk-error-colour, #ae2a1c)}
.govuk-form-group--error .govuk-form-group{padding:0;border:0}
.govuk-grid-row::after{content:"";display:block;clear:both}
.govuk-grid-row{margin-right:-15px;margin-left:-15px}
.govuk-grid-column-one-quarter{box-sizing:border-box;width:100%;padding:0 15px}
@media(min-width: 40.0625em){.govuk-grid-column-one-quarter{width:25%;float:left}
}
.govuk-grid-column-one-third{box-sizing:border-box;width:100%;padding:0 15px}
@media(min-width: 40.0625em){.govuk-grid-column-one-third{width:33.3333333333%;float:left}
}
.govuk-grid-column-one-half{box-sizing:border-box;width:100%;padding:0 15px}
@media(min-width: 40.0625em){.govuk-grid-column-one-half{width:50%;float:left}
}
.govuk-grid-column-two-thirds{box-sizing:border-box;width:100%;padding:0 15px}
@media(min-width: 40.0625em){.govuk-grid-column-two-thirds{width:66.6666666667%;float:left}
}
.govuk-grid-column-three-quarters{box-sizing:border-box;width:100%;padding:0 15px}
@media(min-width: 40.0625em){.govuk-grid-column-three-quarters{width:75%;float:left}
}
.govuk-grid-column-full{box-sizing:border-box;width:100%;padding:0 15px}
@media(min-width: 40.0625em){.govuk-grid-column-full{width:100%;float:left}
}
.govuk-grid-column-one-quarter-from-desktop{box-sizing:border-box;padding:0 15px}
@media(min-width: 48.0625em){.govuk-grid-column-one-quarter-from-desktop{width:25%;float:left}
}
.govuk-grid-column-one-third-from-desktop{box-sizing:border-box;padding:0 15px}
@media(min-width: 48.0625em){.govuk-grid-column-one-third-from-desktop{width:33.3333333333%;float:left}
}
.govuk-grid-column-one-half-from-desktop{box-sizing:border-box;padding:0 15px}
@media(min-width: 48.0625em){.govuk-grid-column-one-half-from-desktop{width:50%;float:left}
}
.govuk-grid-column-two-thirds-from-desktop{box-sizing:border-box;padding:0 15px}
@media(min-width: 48.0625em){.govuk-grid-column-two-thirds-from-desktop{width:66.6666666667%;float:left}
}
.govuk-grid-column-three-quarters-from-desktop{box-sizing:border-box;padding:0 15px}
@media(min-width: 48.0625em){.govuk-grid-column-three-quarters-from-desktop{width:75%;float:left}
}
.govuk-grid-column-full-from-desktop{box-sizing:border-box;padding:0 15px}
@media(min-width: 48.0625em){.govuk-grid-column-full-from-desktop{width:100%;float:left}
}
.govuk-main-wrapper{display:block;padding-top:20px;padding-bottom:20px}
@media(min-width: 40.0625em){.govuk-main-wrapper{padding-top:40px;padding-bottom:40px}
}
.govuk-main-wrapper--auto-spacing:first-child,.govuk-main-wrapper--l{padding-top:30px}
@media(min-width: 40.0625em){.govuk-main-wrapper--auto-spacing:first-child,.govuk-main-wrapper--l{padding-top:50px}
}
.govuk-template{background-color:var(--govuk-template-background-colour, #faf7f1);-webkit-text-size-adjust:100%;-moz-text-size-adjust:100%;text-size-adjust:100%}
@supports(position: -webkit-sticky) or (position: sticky){.govuk-template{scroll-padding-top:60px}
.govuk-template:not(:has(.govuk-exit-this-page)){scroll-padding-top:0}
}
@media screen{.govuk-template{overflow-y:scroll}
}
.govuk-template__body{margin:0;background-color:var(--govuk-body-background-colour, #ffffff)}
.govuk-width-container{max-width:960px;margin-right:15px;margin-left:15px}
@supports(margin: max(calc(0px))){.govuk-width-container{margin-right:max(15px, calc(15px + env(safe-area-inset-right)));margin-left:max(15px, calc(15px + env(safe-area-inset-left)))}
}
@media(min-width: 40.0625em){.govuk-width-container{margin-right:30px;margin-left:30px}
@supports(margin: max(calc(0px))){.govuk-width-container{margin-right:max(30px, calc(15px + env(safe-area-inset-right)));margin-left:max(30px, calc(15px + env(safe-area-inset-left)))}
}
}
@media(min-width: 1020px){.govuk-width-container{margin-right:auto;margin-left:auto}
@supports(margin: max(calc(0px))){.govuk-width-container{margin-right:auto;margin-left:auto}
}
}
.govuk-back-link{font-size:1rem;line-height:1.25}
@media print{.govuk-back-link{font-size:14pt;line-height:1.2}
}
.govuk-back-link{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-back-link{font-family:sans-serif}
}
.govuk-back-link{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-back-link:hover{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-back-link:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.govuk-back-link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.govuk-back-link:link,.govuk-back-link:visited,.govuk-back-link:active{color:var(--govuk-text-colour, #1d2a2c)}
.govuk-back-link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-back-link{display:inline-block;position:relative;margin-top:15px;margin-bottom:15px;padding-left:.875em}
.govuk-back-link::before{content:"";display:block;position:absolute;top:0;bottom:0;left:.1875em;width:.4375em;height:.4375em;margin:auto 0;transform:rotate(225deg);border:solid;border-width:1px 1px 0 0;border-color:var(--govuk-secondary-text-colour, #4b5a5c)}
@supports(border-width: max(0px)){.govuk-back-link::before{border-width:max(1px, 0.0625em) max(1px, 0.0625em) 0 0;font-size:max(16px, 1em)}
}
.govuk-back-link:focus::before{border-color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-back-link::after{content:"";position:absolute;top:-14px;right:0;bottom:-14px;left:0}
.govuk-back-link--inverse:link,.govuk-back-link--inverse:visited{color:var(--govuk-inverse-text-colour, #ffffff)}
.govuk-back-link--inverse:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-back-link--inverse::before{border-color:currentcolor}
.govuk-button{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-button{font-family:sans-serif}
}
.govuk-button{font-weight:400;font-size:1.1875rem;line-height:1}
@media print{.govuk-button{font-size:14pt;line-height:19px}
}
.govuk-button{box-sizing:border-box;display:inline-block;position:relative;width:100%;margin-top:0;margin-right:0;margin-left:0;margin-bottom:22px}
@media(min-width: 40.0625em){.govuk-button{margin-bottom:32px}
}
.govuk-button{padding:8px 10px 7px;border:2px solid rgba(0,0,0,0);border-radius:0;color:#fff;background-color:#0f5d60;box-shadow:0 2px 0 #083d29;text-align:center;vertical-align:top;cursor:pointer;-webkit-appearance:none}
@media(min-width: 40.0625em){.govuk-button{width:auto}
}
.govuk-button:link,.govuk-button:visited,.govuk-button:active,.govuk-button:hover{color:#fff;text-decoration:none}
.govuk-button::-moz-focus-inner{padding:0;border:0}
.govuk-button:hover{background-color:#0b5c3e}
.govuk-button:active{top:2px}
.govuk-button:focus{border-color:var(--govuk-focus-colour, #ffcf40);outline:3px solid rgba(0,0,0,0);box-shadow:inset 0 0 0 1px var(--govuk-focus-colour, #ffcf40)}
.govuk-button:focus:not(:active):not(:hover){border-color:var(--govuk-focus-colour, #ffcf40);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 2px 0 var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-button::before{content:"";display:block;position:absolute;top:-2px;right:-2px;bottom:-4px;left:-2px;background:rgba(0,0,0,0)}
.govuk-button:active::before{top:-4px}
.govuk-button[disabled]{opacity:.5}
.govuk-button[disabled]:hover{background-color:#0f5d60;cursor:not-allowed}
.govuk-button[disabled]:active{top:0;box-shadow:0 2px 0 #083d29}
.govuk-button--secondary{background-color:#f3f3f3;box-shadow:0 2px 0 #858686}
.govuk-button--secondary,.govuk-button--secondary:link,.govuk-button--secondary:visited,.govuk-button--secondary:active,.govuk-button--secondary:hover{color:#0b0c0c}
.govuk-button--secondary:hover{background-color:#cecece}
.govuk-button--secondary:hover[disabled]{background-color:#f3f3f3}
.govuk-button--warning{background-color:#ca3535;box-shadow:0 2px 0 #651b1b}
.govuk-button--warning,.govuk-button--warning:link,.govuk-button--warning:visited,.govuk-button--warning:active,.govuk-button--warning:hover{color:#fff}
.govuk-button--warning:hover{background-color:#982828}
.govuk-button--warning:hover[disabled]{background-color:#ca3535}
.govuk-button--inverse{background-color:#fff;box-shadow:0 2px 0 #0f385c}
.govuk-button--inverse,.govuk-button--inverse:link,.govuk-button--inverse:visited,.govuk-button--inverse:active,.govuk-button--inverse:hover{color:var(--govuk-brand-colour, #0d3f42)}
.govuk-button--inverse:hover{background-color:#f4f8fb}
.govuk-button--inverse:hover[disabled]{background-color:#fff}
.govuk-button--start{font-weight:700;font-size:1.3125rem;line-height:1}
@media(min-width: 40.0625em){.govuk-button--start{font-size:1.5rem;line-height:1}
}
@media print{.govuk-button--start{font-size:18pt;line-height:1}
}
.govuk-button--start{display:inline-flex;justify-content:center;min-height:auto}
.govuk-button__start-icon{flex-shrink:0;align-self:center;margin-left:5px;vertical-align:middle;forced-color-adjust:auto}
@media(min-width: 48.0625em){.govuk-button__start-icon{margin-left:10px}
}
.govuk-error-message{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-error-message{font-family:sans-serif}
}
.govuk-error-message{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-error-message{font-size:14pt;line-height:1.15}
}
.govuk-error-message{display:block;margin-top:0;margin-bottom:15px;clear:both;color:var(--govuk-error-colour, #ae2a1c)}
.govuk-fieldset{min-width:0;margin:0;padding:0;border:0}
.govuk-fieldset::after{content:"";display:block;clear:both}
@supports not (caret-color: auto){.govuk-fieldset,x:-moz-any-link{display:table-cell}
}
.govuk-fieldset__legend{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-fieldset__legend{font-family:sans-serif}
}
.govuk-fieldset__legend{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-fieldset__legend{font-size:14pt;line-height:1.15}
}
.govuk-fieldset__legend{box-sizing:border-box;display:table;max-width:100%;margin-bottom:10px;padding:0;color:var(--govuk-text-colour, #1d2a2c);white-space:normal}
.govuk-fieldset__legend--xl,.govuk-fieldset__legend--l,.govuk-fieldset__legend--m{font-weight:700;margin-bottom:15px}
.govuk-fieldset__legend--xl{font-size:2rem;line-height:1.09375}
@media(min-width: 40.0625em){.govuk-fieldset__legend--xl{font-size:3rem;line-height:1.0416666667}
}
@media print{.govuk-fieldset__legend--xl{font-size:32pt;line-height:1.15}
}
.govuk-fieldset__legend--l{font-size:1.6875rem;line-height:1.1111111111}
@media(min-width: 40.0625em){.govuk-fieldset__legend--l{font-size:2.25rem;line-height:1.1111111111}
}
@media print{.govuk-fieldset__legend--l{font-size:24pt;line-height:1.05}
}
.govuk-fieldset__legend--m{font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-fieldset__legend--m{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-fieldset__legend--m{font-size:18pt;line-height:1.15}
}
.govuk-fieldset__legend--s{font-weight:700}
.govuk-fieldset__heading{margin:0;font-size:inherit;font-weight:inherit}
.govuk-hint{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-hint{font-family:sans-serif}
}
.govuk-hint{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-hint{font-size:14pt;line-height:1.15}
}
.govuk-hint{margin-bottom:15px;color:var(--govuk-secondary-text-colour, #4b5a5c)}
.govuk-label:not(.govuk-label--m):not(.govuk-label--l):not(.govuk-label--xl)+.govuk-hint{margin-bottom:10px}
.govuk-fieldset__legend:not(.govuk-fieldset__legend--m):not(.govuk-fieldset__legend--l):not(.govuk-fieldset__legend--xl)+.govuk-hint{margin-bottom:10px}
.govuk-fieldset__legend+.govuk-hint{margin-top:-5px}
.govuk-label{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-label{font-family:sans-serif}
}
.govuk-label{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-label{font-size:14pt;line-height:1.15}
}
.govuk-label{display:block;margin-bottom:5px;color:var(--govuk-text-colour, #1d2a2c)}
.govuk-label--xl,.govuk-label--l,.govuk-label--m{font-weight:700;margin-bottom:15px}
.govuk-label--xl{font-size:2rem;line-height:1.09375}
@media(min-width: 40.0625em){.govuk-label--xl{font-size:3rem;line-height:1.0416666667}
}
@media print{.govuk-label--xl{font-size:32pt;line-height:1.15}
}
.govuk-label--l{font-size:1.6875rem;line-height:1.1111111111}
@media(min-width: 40.0625em){.govuk-label--l{font-size:2.25rem;line-height:1.1111111111}
}
@media print{.govuk-label--l{font-size:24pt;line-height:1.05}
}
.govuk-label--m{font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-label--m{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-label--m{font-size:18pt;line-height:1.15}
}
.govuk-label--s{font-weight:700}
.govuk-label-wrapper{margin:0}
.govuk-checkboxes__item{display:flex;position:relative;flex-wrap:wrap;margin-bottom:10px}
.govuk-checkboxes__item:last-child,.govuk-checkboxes__item:last-of-type{margin-bottom:0}
.govuk-checkboxes__input{z-index:1;width:44px;height:44px;margin:0;opacity:0;cursor:pointer}
.govuk-checkboxes__label{align-self:center;max-width:calc(100% - 74px);margin-bottom:0;padding:7px 15px;cursor:pointer;touch-action:manipulation}
.govuk-checkboxes__label::before{content:"";box-sizing:border-box;position:absolute;top:2px;left:2px;width:40px;height:40px;border:2px solid currentcolor;background:rgba(0,0,0,0)}
.govuk-checkboxes__label::after{content:"";box-sizing:border-box;position:absolute;top:13px;left:10px;width:23px;height:12px;transform:rotate(-45deg);border:solid;border-width:0 0 5px 5px;border-top-color:rgba(0,0,0,0);opacity:0;background:rgba(0,0,0,0)}
.govuk-checkboxes__hint{display:block;width:100%;margin-top:-5px;padding-right:15px;padding-left:59px}
.govuk-label:not(.govuk-label--m):not(.govuk-label--l):not(.govuk-label--xl)+.govuk-checkboxes__hint{margin-bottom:0}
.govuk-checkboxes__input:focus+.govuk-checkboxes__label::before{border-width:4px;outline:3px solid rgba(0,0,0,0);outline-offset:1px}
@media screen and (forced-colors: active),(-ms-high-contrast: active){.govuk-checkboxes__input:focus+.govuk-checkboxes__label::before{outline-color:Highlight}
}
.govuk-checkboxes__input:focus+.govuk-checkboxes__label::before{box-shadow:0 0 0 3px var(--govuk-focus-colour, #ffcf40)}
.govuk-checkboxes__input:checked+.govuk-checkboxes__label::after{opacity:1}
.govuk-checkboxes__input:disabled,.govuk-checkboxes__input:disabled+.govuk-checkboxes__label{cursor:not-allowed}
.govuk-checkboxes__input:disabled+.govuk-checkboxes__label,.govuk-checkboxes__input:disabled~.govuk-hint{opacity:.5}
.govuk-checkboxes__divider{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-checkboxes__divider{font-family:sans-serif}
}
.govuk-checkboxes__divider{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-checkboxes__divider{font-size:14pt;line-height:1.15}
}
.govuk-checkboxes__divider{width:40px;margin-bottom:10px;color:var(--govuk-text-colour, #1d2a2c);text-align:center}
.govuk-checkboxes__conditional{margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-checkboxes__conditional{margin-bottom:20px}
}
.govuk-checkboxes__conditional{margin-left:20px;padding-left:35px;border-left:4px solid;border-left-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-frontend-supported .govuk-checkboxes__conditional--hidden{display:none}
.govuk-checkboxes__conditional>:last-child{margin-bottom:0}
.govuk-checkboxes--small .govuk-checkboxes__item{margin-bottom:0}
.govuk-checkboxes--small .govuk-checkboxes__input{margin-left:-10px}
.govuk-checkboxes--small .govuk-checkboxes__label{max-width:calc(100% - 50px);padding-left:1px}
.govuk-checkboxes--small .govuk-checkboxes__label::before{top:10px;left:0;width:24px;height:24px}
.govuk-checkboxes--small .govuk-checkboxes__label::after{top:17px;left:6px;width:12px;height:6.5px;border-width:0 0 3px 3px}
.govuk-checkboxes--small .govuk-checkboxes__hint{padding-left:34px}
.govuk-checkboxes--small .govuk-checkboxes__conditional{margin-left:10px;padding-left:20px}
.govuk-checkboxes--small .govuk-checkboxes__divider{width:24px;margin-bottom:5px}
.govuk-checkboxes--small .govuk-checkboxes__input:not(:disabled):hover+.govuk-checkboxes__label::before{outline:3px dashed rgba(0,0,0,0);outline-offset:1px;box-shadow:0 0 0 10px var(--govuk-hover-colour, #c4d0cf)}
@media screen and (forced-colors: active),(-ms-high-contrast: active){.govuk-checkboxes--small .govuk-checkboxes__input:focus:hover+.govuk-checkboxes__label::before{outline-color:Highlight}
}
.govuk-checkboxes--small .govuk-checkboxes__input:focus:hover+.govuk-checkboxes__label::before{box-shadow:0 0 0 3px var(--govuk-focus-colour, #ffcf40),0 0 0 10px var(--govuk-hover-colour, #c4d0cf)}
@media(hover: none),(pointer: coarse){.govuk-checkboxes--small .govuk-checkboxes__input:not(:disabled):hover+.govuk-checkboxes__label::before{box-shadow:initial}
.govuk-checkboxes--small .govuk-checkboxes__input:focus:hover+.govuk-checkboxes__label::before{box-shadow:0 0 0 3px var(--govuk-focus-colour, #ffcf40)}
}
.govuk-input{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-input{font-family:sans-serif}
}
.govuk-input{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-input{font-size:14pt;line-height:1.15}
}
.govuk-input{box-sizing:border-box;width:100%;height:2.5rem;margin-top:0;padding:5px;border:2px solid;border-radius:0;border-color:var(--govuk-input-border-colour, #1d2a2c);-webkit-appearance:none;appearance:none}
.govuk-input:focus{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40);outline-offset:0;box-shadow:inset 0 0 0 2px var(--govuk-input-border-colour, #1d2a2c)}
.govuk-input:disabled{opacity:.5;color:inherit;background-color:rgba(0,0,0,0);cursor:not-allowed}
.govuk-input::-webkit-outer-spin-button,.govuk-input::-webkit-inner-spin-button{margin:0;-webkit-appearance:none}
.govuk-input[type=number]{-moz-appearance:textfield}
.govuk-input--error{border-color:var(--govuk-error-colour, #ae2a1c)}
.govuk-input--error:focus{border-color:var(--govuk-input-border-colour, #1d2a2c)}
.govuk-input--extra-letter-spacing{font-variant-numeric:tabular-nums;letter-spacing:.05em}
.govuk-input--width-30{max-width:29.5em}
.govuk-input--width-20{max-width:20.5em}
.govuk-input--width-10{max-width:11.5em}
.govuk-input--width-5{max-width:5.5em}
.govuk-input--width-4{max-width:4.5em}
.govuk-input--width-3{max-width:3.75em}
.govuk-input--width-2{max-width:2.75em}
.govuk-input__wrapper{display:flex}
.govuk-input__wrapper .govuk-input{flex:0 1 auto}
.govuk-input__wrapper .govuk-input:focus{z-index:1}
@media(max-width: 19.99em){.govuk-input__wrapper{display:block}
.govuk-input__wrapper .govuk-input{max-width:100%}
}
.govuk-input__prefix,.govuk-input__suffix{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-input__prefix,.govuk-input__suffix{font-family:sans-serif}
}
.govuk-input__prefix,.govuk-input__suffix{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-input__prefix,.govuk-input__suffix{font-size:14pt;line-height:1.15}
}
.govuk-input__prefix,.govuk-input__suffix{box-sizing:border-box;display:flex;flex:0 0 auto;align-items:center;justify-content:center;min-width:2.5rem;height:2.5rem;padding:5px;border:2px solid;border-color:var(--govuk-input-border-colour, #1d2a2c);color:var(--govuk-text-colour, #1d2a2c);background-color:#f3f3f3;text-align:center;white-space:nowrap;cursor:default}
@media(max-width: 19.99em){.govuk-input__prefix,.govuk-input__suffix{display:block;height:100%;white-space:normal}
}
@media(max-width: 19.99em){.govuk-input__prefix{border-bottom:0}
}
@media(min-width: 20em){.govuk-input__prefix{border-right:0}
}
@media(max-width: 19.99em){.govuk-input__suffix{border-top:0}
}
@media(min-width: 20em){.govuk-input__suffix{border-left:0}
}
.govuk-date-input::after{content:"";display:block;clear:both}
.govuk-date-input{font-size:0}
.govuk-date-input__item{display:inline-block;margin-right:20px;margin-bottom:0;vertical-align:bottom}
.govuk-date-input__label{display:block}
.govuk-date-input__input{margin-bottom:0}
.govuk-details{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-details{font-family:sans-serif}
}
.govuk-details{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-details{font-size:14pt;line-height:1.15}
}
.govuk-details{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-details{margin-bottom:30px}
}
.govuk-details{display:block;color:var(--govuk-text-colour, #1d2a2c)}
.govuk-details__summary{display:block}
.govuk-details[open] .govuk-details__summary{margin-bottom:5px}
.govuk-details__summary-text>:first-child{margin-top:0}
.govuk-details__summary-text>:only-child,.govuk-details__summary-text>:last-child{margin-bottom:0}
.govuk-details__text{padding-top:15px;padding-bottom:15px;padding-left:20px}
.govuk-details__text p{margin-top:0;margin-bottom:20px}
.govuk-details__text>:last-child{margin-bottom:0}
@media screen�{.govuk-details{border-left:10px solid;border-left-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-details__summary{margin-top:15px}
.govuk-details__summary-text{font-weight:700;margin-bottom:15px;padding-left:20px}
}
@media screen� and (min-width: 40.0625em){.govuk-details__summary-text{margin-bottom:20px}
}
@supports not (-ms-ime-align: auto){.govuk-details__summary{position:relative;width:-webkit-fit-content;width:fit-content;padding-left:25px;color:var(--govuk-link-colour, #0f5d60);cursor:pointer}
.govuk-details__summary:hover{color:var(--govuk-link-hover-colour, #6d2c66)}
.govuk-details__summary:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.govuk-details__summary:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.govuk-details__summary-text{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-details__summary:hover .govuk-details__summary-text{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-details__summary:focus .govuk-details__summary-text{text-decoration:none}
.govuk-details__summary::-webkit-details-marker{display:none}
.govuk-details__summary::before{content:"";position:absolute;top:-1px;bottom:0;left:0;margin:auto;display:block;width:0;height:0;border-style:solid;border-color:rgba(0,0,0,0);-webkit-clip-path:polygon(0% 0%, 100% 50%, 0% 100%);clip-path:polygon(0% 0%, 100% 50%, 0% 100%);border-width:7px 0 7px 12.124px;border-left-color:inherit}
.govuk-details[open]>.govuk-details__summary::before{display:block;width:0;height:0;border-style:solid;border-color:rgba(0,0,0,0);-webkit-clip-path:polygon(0% 0%, 50% 100%, 100% 0%);clip-path:polygon(0% 0%, 50% 100%, 100% 0%);border-width:12.124px 7px 0 7px;border-top-color:inherit}
.govuk-details__text{border-left:5px solid;border-left-color:var(--govuk-border-colour, #c4d0cf)}
}
.govuk-error-summary{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-error-summary{font-family:sans-serif}
}
.govuk-error-summary{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-error-summary{font-size:14pt;line-height:1.15}
}
.govuk-error-summary{padding:15px}
@media(min-width: 40.0625em){.govuk-error-summary{padding:20px}
}
.govuk-error-summary{margin-bottom:30px}
@media(min-width: 40.0625em){.govuk-error-summary{margin-bottom:50px}
}
.govuk-error-summary{border:5px solid;border-color:var(--govuk-error-colour, #ae2a1c);color:var(--govuk-text-colour, #1d2a2c)}
.govuk-error-summary:focus{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40)}
.govuk-error-summary__title{font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-error-summary__title{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-error-summary__title{font-size:18pt;line-height:1.15}
}
.govuk-error-summary__title{font-weight:700;margin-top:0;margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-error-summary__title{margin-bottom:20px}
}
.govuk-error-summary__body p{margin-bottom:0}
.govuk-error-summary__body>*+*{margin-top:15px}
@media(min-width: 40.0625em){.govuk-error-summary__body>*+*{margin-top:20px}
}
.govuk-error-summary__body>:last-child{margin-bottom:5px}
.govuk-error-summary__list{margin-bottom:0}
.govuk-error-summary__list li:last-child{margin-bottom:0}
.govuk-error-summary__list a{font-weight:700;font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-error-summary__list a{font-family:sans-serif}
}
.govuk-error-summary__list a{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-error-summary__list a:hover{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-error-summary__list a:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.govuk-error-summary__list a:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.govuk-error-summary__list a:link,.govuk-error-summary__list a:visited{color:var(--govuk-error-colour, #ae2a1c)}
.govuk-error-summary__list a:hover{color:#651b1b}
.govuk-error-summary__list a:active{color:var(--govuk-error-colour, #ae2a1c)}
.govuk-error-summary__list a:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-file-upload{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-file-upload{font-family:sans-serif}
}
.govuk-file-upload{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-file-upload{font-size:14pt;line-height:1.15}
}
.govuk-file-upload{max-width:100%;margin-left:-5px;padding:5px;color:var(--govuk-text-colour, #1d2a2c)}
.govuk-file-upload::-webkit-file-upload-button{color:inherit;font:inherit;-webkit-appearance:button}
.govuk-file-upload:focus{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40);box-shadow:inset 0 0 0 4px var(--govuk-input-border-colour, #1d2a2c)}
.govuk-file-upload:focus-within{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40);box-shadow:inset 0 0 0 4px var(--govuk-input-border-colour, #1d2a2c)}
.govuk-file-upload:disabled{opacity:.5;cursor:not-allowed}
.govuk-file-upload-wrapper,.govuk-drop-zone{display:block;position:relative;z-index:0;background-color:var(--govuk-body-background-colour, #ffffff)}
.govuk-file-upload-wrapper--disabled{cursor:not-allowed}
.govuk-file-upload-button__pseudo-button{flex-shrink:0;width:auto;margin-right:10px;margin-bottom:3px}
.govuk-file-upload-button__instruction{margin-top:7px;margin-bottom:0;text-align:left}
.govuk-file-upload-button__status{display:block;margin-bottom:10px;padding:15px 10px;color:#fff;background-color:#1d70b8;text-align:left;word-wrap:break-word;overflow-wrap:break-word}
.govuk-file-upload-button__pseudo-button-container{display:flex;flex-wrap:wrap;align-items:baseline}
.govuk-file-upload-button{width:100%;padding:18px;border:2px solid #cecece;background-color:#fff;cursor:pointer}
@media(min-width: 40.0625em){.govuk-file-upload-button{padding:23px}
}
.govuk-form-group--error .govuk-file-upload-button{border-style:solid;border-color:var(--govuk-error-colour, #ae2a1c)}
.govuk-file-upload-button .govuk-file-upload-button__pseudo-button{background-color:#f3f3f3}
.govuk-file-upload-button:hover{border-style:dashed;border-color:#858686}
.govuk-file-upload-button:hover .govuk-file-upload-button__pseudo-button{background-color:#cecece}
.govuk-file-upload-button:hover .govuk-file-upload-button__status{background-color:#1d70b8}
.govuk-file-upload-button:active,.govuk-file-upload-button:focus{border:2px solid #0b0c0c;outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40);outline-offset:0;background-color:#f3f3f3;box-shadow:inset 0 0 0 2px}
.govuk-file-upload-button:active .govuk-file-upload-button__pseudo-button,.govuk-file-upload-button:focus .govuk-file-upload-button__pseudo-button{background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 2px 0 #0b0c0c}
.govuk-file-upload-button:active:hover .govuk-file-upload-button__pseudo-button,.govuk-file-upload-button:focus:hover .govuk-file-upload-button__pseudo-button{border-color:var(--govuk-focus-colour, #ffcf40);outline:3px solid rgba(0,0,0,0);background-color:#cecece;box-shadow:inset 0 0 0 1px var(--govuk-focus-colour, #ffcf40)}
.govuk-file-upload-button--empty{border-style:dashed;background-color:#fff}
.govuk-file-upload-button--empty .govuk-file-upload-button__pseudo-button{background-color:#f3f3f3}
.govuk-file-upload-button--empty .govuk-file-upload-button__status{color:#0b0c0c;background-color:#d2e2f1}
.govuk-file-upload-button--empty:hover,.govuk-file-upload-button--empty:focus,.govuk-file-upload-button--empty:active{background-color:#f3f3f3}
.govuk-file-upload-button--empty:hover .govuk-file-upload-button__status,.govuk-file-upload-button--empty:focus .govuk-file-upload-button__status,.govuk-file-upload-button--empty:active .govuk-file-upload-button__status{background-color:#d2e2f1}
.govuk-file-upload-button--dragging{border-style:solid;border-color:#0b0c0c}
.govuk-file-upload-button--dragging.govuk-file-upload-button--empty{background-color:#f3f3f3}
.govuk-file-upload-button:disabled{pointer-events:none;opacity:.5;background-color:#fff}
.govuk-file-upload-button:disabled .govuk-file-upload-button__pseudo-button{background-color:#f3f3f3}
.govuk-file-upload-button:disabled .govuk-file-upload-button__status{background-color:#d2e2f1}
.govuk-inset-text{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-inset-text{font-family:sans-serif}
}
.govuk-inset-text{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-inset-text{font-size:14pt;line-height:1.15}
}
.govuk-inset-text{padding:15px;margin-top:20px}
@media(min-width: 40.0625em){.govuk-inset-text{margin-top:30px}
}
.govuk-inset-text{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-inset-text{margin-bottom:30px}
}
.govuk-inset-text{clear:both;border-left:10px solid;border-left-color:var(--govuk-border-colour, #c4d0cf);color:var(--govuk-text-colour, #1d2a2c)}
.govuk-inset-text>:first-child{margin-top:0}
.govuk-inset-text>:only-child,.govuk-inset-text>:last-child{margin-bottom:0}
.govuk-notification-banner{--_govuk-notification-banner-colour: var(--govuk-brand-colour, #0d3f42);--_govuk-notification-banner-title-text-colour: var(--govuk-inverse-text-colour, #ffffff);font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-notification-banner{font-family:sans-serif}
}
.govuk-notification-banner{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-notification-banner{font-size:14pt;line-height:1.15}
}
.govuk-notification-banner{margin-bottom:30px}
@media(min-width: 40.0625em){.govuk-notification-banner{margin-bottom:50px}
}
.govuk-notification-banner{border:5px solid;border-color:var(--_govuk-notification-banner-colour)}
.govuk-notification-banner:focus{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40)}
.govuk-notification-banner__header{padding:2px 15px 5px;border-bottom:1px solid rgba(0,0,0,0);color:var(--_govuk-notification-banner-title-text-colour);background-color:var(--_govuk-notification-banner-colour)}
@media(min-width: 40.0625em){.govuk-notification-banner__header{padding:2px 20px 5px}
}
.govuk-notification-banner__title{font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-notification-banner__title{font-size:14pt;line-height:1.15}
}
.govuk-notification-banner__title{font-weight:700;margin:0;padding:0}
.govuk-notification-banner__content{padding:15px;color:var(--govuk-text-colour, #1d2a2c);background-color:var(--govuk-body-background-colour, #ffffff)}
@media(min-width: 40.0625em){.govuk-notification-banner__content{padding:20px}
}
.govuk-notification-banner__content>*{box-sizing:border-box;max-width:605px}
.govuk-notification-banner__content>:last-child{margin-bottom:0}
.govuk-notification-banner__heading{font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-notification-banner__heading{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-notification-banner__heading{font-size:18pt;line-height:1.15}
}
.govuk-notification-banner__heading{font-weight:700;margin:0 0 15px;padding:0}
.govuk-notification-banner__link{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-notification-banner__link{font-family:sans-serif}
}
.govuk-notification-banner__link{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-notification-banner__link:hover{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-notification-banner__link:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.govuk-notification-banner__link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.govuk-notification-banner__link:link{color:var(--govuk-link-colour, #0f5d60)}
.govuk-notification-banner__link:visited{color:var(--govuk-link-colour, #0f5d60)}
.govuk-notification-banner__link:hover{color:var(--govuk-link-hover-colour, #6d2c66)}
.govuk-notification-banner__link:active{color:var(--govuk-link-active-colour, #1d2a2c)}
.govuk-notification-banner__link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-notification-banner--success{--_govuk-notification-banner-colour: var(--govuk-success-colour, #1c6b45)}
.govuk-notification-banner--success .govuk-notification-banner__link:link,.govuk-notification-banner--success .govuk-notification-banner__link:visited{color:var(--govuk-success-colour, #1c6b45)}
.govuk-notification-banner--success .govuk-notification-banner__link:hover{color:#083d29}
.govuk-notification-banner--success .govuk-notification-banner__link:active{color:var(--govuk-success-colour, #1c6b45)}
.govuk-notification-banner--success .govuk-notification-banner__link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-pagination{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-pagination{margin-bottom:30px}
}
.govuk-pagination{display:flex;flex-direction:column;flex-wrap:wrap;align-items:center}
@media(min-width: 40.0625em){.govuk-pagination{flex-direction:row;align-items:flex-start}
}
.govuk-pagination__list{margin:0;padding:0;list-style:none}
.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{font-family:sans-serif}
}
.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{font-size:14pt;line-height:1.15}
}
.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{box-sizing:border-box;position:relative;min-width:45px;min-height:45px;padding:10px 15px;float:left}
.govuk-pagination__item:hover,.govuk-pagination__next:hover,.govuk-pagination__prev:hover{background-color:#f3f3f3}
.govuk-pagination__item{display:none;text-align:center}
@media(min-width: 40.0625em){.govuk-pagination__item{display:block}
}
.govuk-pagination__prev,.govuk-pagination__next{font-weight:700}
.govuk-pagination__prev .govuk-pagination__link,.govuk-pagination__next .govuk-pagination__link{display:flex;align-items:center}
.govuk-pagination__prev{padding-left:0}
.govuk-pagination__next{padding-right:0}
.govuk-pagination__item--current,.govuk-pagination__item--ellipsis,.govuk-pagination__item:first-child,.govuk-pagination__item:last-child{display:block}
.govuk-pagination__item--current{font-weight:700;outline:1px solid rgba(0,0,0,0);background-color:var(--govuk-link-colour, #0f5d60)}
.govuk-pagination__item--current:hover{background-color:var(--govuk-link-colour, #0f5d60)}
.govuk-pagination__item--current .govuk-pagination__link:link,.govuk-pagination__item--current .govuk-pagination__link:visited{color:var(--govuk-inverse-text-colour, #ffffff)}
.govuk-pagination__item--current .govuk-pagination__link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-pagination__item--ellipsis{font-weight:700;color:var(--govuk-secondary-text-colour, #4b5a5c)}
.govuk-pagination__item--ellipsis:hover{background-color:rgba(0,0,0,0)}
.govuk-pagination__link{display:block;min-width:15px}
@media screen{.govuk-pagination__link::after{content:"";position:absolute;top:0;right:0;bottom:0;left:0}
}
.govuk-pagination__link:hover .govuk-pagination__link-title--decorated,.govuk-pagination__link:active .govuk-pagination__link-title--decorated{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-pagination__link:hover .govuk-pagination__link-label,.govuk-pagination__link:hover .govuk-pagination__link-title--decorated,.govuk-pagination__link:active .govuk-pagination__link-label,.govuk-pagination__link:active .govuk-pagination__link-title--decorated{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-pagination__link:focus .govuk-pagination__icon{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-pagination__link:focus .govuk-pagination__link-label{text-decoration:none}
.govuk-pagination__link:focus .govuk-pagination__link-title--decorated{text-decoration:none}
.govuk-pagination__link-title{text-decoration-thickness:inherit}
.govuk-pagination__link-label{font-weight:400;text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em;display:inline-block}
.govuk-pagination__icon{width:.9375rem;height:.8125rem;color:var(--govuk-secondary-text-colour, #4b5a5c);fill:currentcolor;forced-color-adjust:auto}
.govuk-pagination__icon--prev{margin-right:15px}
.govuk-pagination__icon--next{margin-left:15px}
.govuk-pagination--block{display:block}
.govuk-pagination--block .govuk-pagination__next,.govuk-pagination--block .govuk-pagination__prev{padding-left:0;float:none}
.govuk-pagination--block .govuk-pagination__next .govuk-pagination__link,.govuk-pagination--block .govuk-pagination__prev .govuk-pagination__link{display:inline-block}
.govuk-pagination--block .govuk-pagination__next{padding-right:15px}
.govuk-pagination--block .govuk-pagination__prev+.govuk-pagination__next{border-top:1px solid;border-top-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-pagination--block .govuk-pagination__link-title::after{content:"";display:block}
.govuk-pagination--block .govuk-pagination__link{padding-left:30px;text-align:left}
.govuk-pagination--block .govuk-pagination__link:not(:focus){text-decoration:none}
.govuk-pagination--block .govuk-pagination__icon{margin-top:.326em;margin-left:-30px;float:left}
.govuk-panel{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-panel{font-family:sans-serif}
}
.govuk-panel{font-weight:400;font-size:1.6875rem;line-height:1.1111111111}
@media(min-width: 40.0625em){.govuk-panel{font-size:2.25rem;line-height:1.1111111111}
}
@media print{.govuk-panel{font-size:24pt;line-height:1.05}
}
.govuk-panel{box-sizing:border-box;margin-bottom:15px;padding:35px;border:5px solid rgba(0,0,0,0);color:var(--govuk-text-colour, #1d2a2c);text-align:center}
@media(max-width: 40.0525em){.govuk-panel{padding:15px;word-wrap:break-word;overflow-wrap:break-word}
}
.govuk-panel__title{font-size:2rem;line-height:1.09375}
@media(min-width: 40.0625em){.govuk-panel__title{font-size:3rem;line-height:1.0416666667}
}
@media print{.govuk-panel__title{font-size:32pt;line-height:1.15}
}
.govuk-panel__title{font-weight:700;margin-top:0;margin-bottom:30px}
.govuk-panel__title:last-child,.govuk-panel__body>:last-child,.govuk-panel__actions>:last-child{margin-bottom:0}
@media(min-width: 40.0625em){.govuk-panel__actions>.govuk-button-group:last-child{margin-bottom:-10px}
}
.govuk-panel__body:not(:last-child){margin-bottom:40px}
.govuk-panel--confirmation{--govuk-text-colour: var(--govuk-inverse-text-colour, #ffffff);background:var(--govuk-success-colour, #1c6b45)}
.govuk-panel--interruption{--govuk-text-colour: var(--govuk-inverse-text-colour, #ffffff);background:var(--govuk-brand-colour, #0d3f42);text-align:left}
.govuk-panel--interruption .govuk-panel__title{font-size:1.6875rem;line-height:1.1111111111}
@media(min-width: 40.0625em){.govuk-panel--interruption .govuk-panel__title{font-size:2.25rem;line-height:1.1111111111}
}
@media print{.govuk-panel--interruption .govuk-panel__title{font-size:24pt;line-height:1.05}
}
.govuk-panel--interruption .govuk-panel__title{margin-bottom:15px}
@media print{.govuk-panel{--govuk-text-colour: inherit;border-color:currentcolor;background:none}
}
.govuk-tag{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-tag{font-family:sans-serif}
}
.govuk-tag{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-tag{font-size:14pt;line-height:1.15}
}
.govuk-tag{color:#0f385c;background-color:#d2e2f1;display:inline-block;max-width:160px;margin-top:-2px;margin-bottom:-3px;padding-top:2px;padding-right:8px;padding-bottom:3px;padding-left:8px;border-radius:1px;text-decoration:none;overflow-wrap:break-word}
@media screen and (forced-colors: active){.govuk-tag{font-weight:bold}
}
.govuk-tag--green{color:#083d29;background-color:#cfe4dc}
.govuk-tag--purple{color:#2a1950;background-color:#ddd6ec}
.govuk-tag--red{color:#651b1b;background-color:#f4d7d7}
.govuk-tag--orange{color:#7a3c1c;background-color:#fde4d7}
.govuk-tag--teal{color:#0b4144;background-color:#d0e6e7}
.govuk-tag--magenta{color:#651b3e;background-color:#f4d7e5}
.govuk-tag--yellow{color:#7a3c1c;background-color:#ffee80}
.govuk-tag--grey{color:#0b0c0c;background-color:#cecece}
.govuk-tag--turquoise{color:#0b4144;background-color:#d0e6e7}
.govuk-tag--pink{color:#651b3e;background-color:#f4d7e5}
.govuk-phase-banner{padding-top:10px;padding-bottom:10px;border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-width-container .govuk-phase-banner.govuk-width-container{margin-right:0;margin-left:0}
.govuk-phase-banner__content{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-phase-banner__content{font-family:sans-serif}
}
.govuk-phase-banner__content{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.govuk-phase-banner__content{font-size:14pt;line-height:1.2}
}
.govuk-phase-banner__content{display:table;margin:0;color:var(--govuk-text-colour, #1d2a2c)}
.govuk-phase-banner__content__tag{font-size:1rem;line-height:1.25}
@media print{.govuk-phase-banner__content__tag{font-size:14pt;line-height:1.2}
}
.govuk-phase-banner__content__tag{margin-right:15px}
@media(min-width: 40.0625em){.govuk-phase-banner__content__tag{margin-right:10px}
}
.govuk-phase-banner__text{display:table-cell;vertical-align:middle}
.govuk-radios__item{display:flex;position:relative;flex-wrap:wrap;margin-bottom:10px}
.govuk-radios__item:last-child,.govuk-radios__item:last-of-type{margin-bottom:0}
.govuk-radios__input{z-index:1;width:44px;height:44px;margin:0;opacity:0;cursor:pointer}
.govuk-radios__label{align-self:center;max-width:calc(100% - 74px);margin-bottom:0;padding:7px 15px;cursor:pointer;touch-action:manipulation}
.govuk-radios__label::before{content:"";box-sizing:border-box;position:absolute;top:2px;left:2px;width:40px;height:40px;border:2px solid currentcolor;border-radius:50%;background:rgba(0,0,0,0)}
.govuk-radios__label::after{content:"";position:absolute;top:12px;left:12px;width:0;height:0;border:10px solid currentcolor;border-radius:50%;opacity:0;background:currentcolor}
.govuk-radios__hint{display:block;width:100%;margin-top:-5px;padding-right:15px;padding-left:59px}
.govuk-label:not(.govuk-label--m):not(.govuk-label--l):not(.govuk-label--xl)+.govuk-radios__hint{margin-bottom:0}
.govuk-radios__input:focus+.govuk-radios__label::before{border-width:4px;outline:3px solid rgba(0,0,0,0);outline-offset:1px}
@media screen and (forced-colors: active),(-ms-high-contrast: active){.govuk-radios__input:focus+.govuk-radios__label::before{outline-color:Highlight}
}
.govuk-radios__input:focus+.govuk-radios__label::before{box-shadow:0 0 0 4px var(--govuk-focus-colour, #ffcf40)}
.govuk-radios__input:checked+.govuk-radios__label::after{opacity:1}
.govuk-radios__input:disabled,.govuk-radios__input:disabled+.govuk-radios__label{cursor:not-allowed}
.govuk-radios__input:disabled+.govuk-radios__label,.govuk-radios__input:disabled~.govuk-hint{opacity:.5}
@media(min-width: 40.0625em){.govuk-radios--inline{display:flex;flex-wrap:wrap;align-items:flex-start}
.govuk-radios--inline .govuk-radios__item{margin-right:20px}
}
.govuk-radios__divider{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-radios__divider{font-family:sans-serif}
}
.govuk-radios__divider{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-radios__divider{font-size:14pt;line-height:1.15}
}
.govuk-radios__divider{width:40px;margin-bottom:10px;color:var(--govuk-text-colour, #1d2a2c);text-align:center}
.govuk-radios__conditional{margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-radios__conditional{margin-bottom:20px}
}
.govuk-radios__conditional{margin-left:20px;padding-left:35px;border-left:4px solid;border-left-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-frontend-supported .govuk-radios__conditional--hidden{display:none}
.govuk-radios__conditional>:last-child{margin-bottom:0}
.govuk-radios--small .govuk-radios__item{margin-bottom:0}
.govuk-radios--small .govuk-radios__input{margin-left:-10px}
.govuk-radios--small .govuk-radios__label{max-width:calc(100% - 50px);padding-left:1px}
.govuk-radios--small .govuk-radios__label::before{top:10px;left:0;width:24px;height:24px}
.govuk-radios--small .govuk-radios__label::after{top:17px;left:7px;border-width:5px}
.govuk-radios--small .govuk-radios__hint{padding-left:34px}
.govuk-radios--small .govuk-radios__conditional{margin-left:10px;padding-left:20px}
.govuk-radios--small .govuk-radios__divider{width:24px;margin-bottom:5px}
.govuk-radios--small .govuk-radios__input:not(:disabled):hover+.govuk-radios__label::before{outline:4px dashed rgba(0,0,0,0);outline-offset:1px;box-shadow:0 0 0 10px var(--govuk-hover-colour, #c4d0cf)}
@media screen and (forced-colors: active),(-ms-high-contrast: active){.govuk-radios--small .govuk-radios__input:focus:hover+.govuk-radios__label::before{outline-color:Highlight}
}
.govuk-radios--small .govuk-radios__input:focus:hover+.govuk-radios__label::before{box-shadow:0 0 0 4px var(--govuk-focus-colour, #ffcf40),0 0 0 10px var(--govuk-hover-colour, #c4d0cf)}
@media(hover: none),(pointer: coarse){.govuk-radios--small .govuk-radios__input:not(:disabled):hover+.govuk-radios__label::before{box-shadow:initial}
.govuk-radios--small .govuk-radios__input:focus:hover+.govuk-radios__label::before{box-shadow:0 0 0 4px var(--govuk-focus-colour, #ffcf40)}
}
.govuk-select{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-select{font-family:sans-serif}
}
.govuk-select{font-weight:400;font-size:1.1875rem;line-height:1.25}
@media print{.govuk-select{font-size:14pt;line-height:1.25}
}
.govuk-select{box-sizing:border-box;min-width:11.5em;max-width:100%;height:2.5rem;padding:5px;border:2px solid;border-color:var(--govuk-input-border-colour, #1d2a2c);color:var(--govuk-text-colour, #1d2a2c);background-color:#fff}
.govuk-select:focus{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40);outline-offset:0;box-shadow:inset 0 0 0 2px var(--govuk-input-border-colour, #1d2a2c)}
.govuk-select:disabled{opacity:.5;color:inherit;cursor:not-allowed}
.govuk-select--error{border-color:var(--govuk-error-colour, #ae2a1c)}
.govuk-select--error:focus{border-color:var(--govuk-input-border-colour, #1d2a2c)}
.govuk-service-navigation{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-service-navigation{font-family:sans-serif}
}
.govuk-service-navigation{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-service-navigation{font-size:14pt;line-height:1.15}
}
.govuk-service-navigation{border-bottom-width:1px;border-bottom-style:solid;border-bottom-color:var(--govuk-surface-border-colour, #c4d0cf);--govuk-text-colour: var(--govuk-surface-text-colour, #1d2a2c);color:var(--govuk-text-colour, #1d2a2c);background-color:var(--govuk-surface-background-colour, #e4f1ef)}
@media print{.govuk-service-navigation{border-bottom-color:currentcolor;background-color:rgba(0,0,0,0)}
}
.govuk-service-navigation__inlining-container{display:flex;flex-wrap:wrap;align-items:baseline}
.govuk-service-navigation__inlining-container .govuk-service-navigation__container{flex-grow:1}
.govuk-service-navigation__inlining-container .govuk-service-navigation__container:not(:last-child){margin-right:30px}
.govuk-service-navigation__container{display:flex;flex-direction:column;align-items:start}
@media(max-width: 40.0525em){.govuk-service-navigation__container{width:100%}
}
@media(min-width: 40.0625em){.govuk-service-navigation__container{flex-direction:row;flex-wrap:wrap;align-items:center}
}
.govuk-service-navigation__item,.govuk-service-navigation__service-name{position:relative;margin:10px 0;border-width:0;border-style:solid;border-color:var(--govuk-link-colour, #0f5d60)}
@media(min-width: 40.0625em){.govuk-service-navigation__item,.govuk-service-navigation__service-name{display:inline-block;margin-top:0;margin-bottom:0;padding:15px 0;line-height:1.5263157895}
.govuk-service-navigation__item:not(:last-child),.govuk-service-navigation__service-name:not(:last-child){margin-right:20px}
}
@media(min-width: 40.0625em)and (min-width: 40.0625em){.govuk-service-navigation__item:not(:last-child),.govuk-service-navigation__service-name:not(:last-child){margin-right:30px}
}
@media print{.govuk-service-navigation__item,.govuk-service-navigation__service-name{border-color:currentcolor}
}
.govuk-service-navigation__service-name+.govuk-service-navigation__wrapper .govuk-service-navigation__list:first-child .govuk-service-navigation__item:first-child,.govuk-service-navigation__service-name+.govuk-service-navigation__wrapper .govuk-service-navigation__toggle[hidden]+.govuk-service-navigation__list .govuk-service-navigation__item:first-child{margin-top:0}
@media(max-width: 40.0525em){.govuk-service-navigation__item--active{margin-left:-15px;padding-left:10px;border-left-width:5px}
}
@media(min-width: 40.0625em){.govuk-service-navigation__item--active{padding-bottom:10px;border-bottom-width:5px}
}
.govuk-service-navigation__link{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-service-navigation__link{font-family:sans-serif}
}
.govuk-service-navigation__link{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-service-navigation__link:hover{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-service-navigation__link:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.govuk-service-navigation__link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.govuk-service-navigation__link:not(:hover):not(:active){text-decoration:none}
.govuk-service-navigation__link:link{color:var(--govuk-link-colour, #0f5d60)}
.govuk-service-navigation__link:visited{color:var(--govuk-link-colour, #0f5d60)}
.govuk-service-navigation__link:hover{color:var(--govuk-link-hover-colour, #6d2c66)}
.govuk-service-navigation__link:active{color:var(--govuk-link-active-colour, #1d2a2c)}
.govuk-service-navigation__link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-service-navigation__service-name{font-weight:700}
.govuk-service-navigation__service-name .govuk-service-navigation__link:link,.govuk-service-navigation__service-name .govuk-service-navigation__link:visited,.govuk-service-navigation__service-name .govuk-service-navigation__link:active{color:var(--govuk-text-colour, #1d2a2c)}
.govuk-service-navigation__service-name .govuk-service-navigation__link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-service-navigation__wrapper{flex-grow:1}
.govuk-service-navigation__toggle{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-service-navigation__toggle{font-family:sans-serif}
}
.govuk-service-navigation__toggle{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-service-navigation__toggle{font-size:14pt;line-height:1.15}
}
.govuk-service-navigation__toggle{display:inline-flex;align-items:center;margin:10px 0;padding:0;border:0;color:var(--govuk-link-colour, #0f5d60);background:none;word-break:break-all;cursor:pointer}
.govuk-service-navigation__toggle:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.govuk-service-navigation__toggle:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.govuk-service-navigation__toggle::after{display:inline-block;width:0;height:0;border-style:solid;border-color:rgba(0,0,0,0);-webkit-clip-path:polygon(0% 0%, 50% 100%, 100% 0%);clip-path:polygon(0% 0%, 50% 100%, 100% 0%);border-width:8.66px 5px 0 5px;border-top-color:inherit;content:"";margin-left:5px}
.govuk-service-navigation__toggle[aria-expanded=true]::after{display:inline-block;width:0;height:0;border-style:solid;border-color:rgba(0,0,0,0);-webkit-clip-path:polygon(50% 0%, 0% 100%, 100% 100%);clip-path:polygon(50% 0%, 0% 100%, 100% 100%);border-width:0 5px 8.66px;border-bottom-color:inherit}
.govuk-service-navigation__toggle[hidden]{display:none}
.govuk-service-navigation__service-name+.govuk-service-navigation__wrapper .govuk-service-navigation__toggle{margin-top:0}
.govuk-service-navigation__list{margin:0;margin-bottom:15px;padding:0;list-style:none}
@media(min-width: 40.0625em){.govuk-service-navigation__list{display:flex;flex-wrap:wrap;margin-bottom:0}
}
@media screen and (min-width: 40.0625em)and (min-width: 0�){.govuk-service-navigation__list{display:block}
}
.govuk-service-navigation__active-fallback{font-weight:inherit}
.govuk-service-navigation--inverse{border-bottom:none;--govuk-text-colour: var(--govuk-inverse-text-colour, #ffffff);background-color:var(--govuk-brand-colour, #0d3f42)}
@media print{.govuk-service-navigation--inverse{--govuk-text-colour: var(--govuk-print-text-colour, #000000);background-color:rgba(0,0,0,0)}
}
.govuk-service-navigation--inverse .govuk-width-container{border-width:1px 0;border-style:solid;border-color:var(--govuk-surface-border-colour, #c4d0cf)}
@media print{.govuk-service-navigation--inverse .govuk-width-container{border-color:currentcolor}
}
.govuk-service-navigation--inverse .govuk-service-navigation__container{margin-top:-1px}
.govuk-service-navigation--inverse .govuk-service-navigation__item,.govuk-service-navigation--inverse .govuk-service-navigation__service-name{border-color:currentcolor}
@media not print{.govuk-service-navigation--inverse .govuk-service-navigation__link:link,.govuk-service-navigation--inverse .govuk-service-navigation__link:visited,.govuk-service-navigation--inverse .govuk-service-navigation__link:active{color:var(--govuk-text-colour, #1d2a2c)}
.govuk-service-navigation--inverse .govuk-service-navigation__link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
}
.govuk-service-navigation--inverse .govuk-service-navigation__toggle:not(:focus){color:currentcolor}
.govuk-skip-link:not(:active):not(:focus):not(.\\:focus){position:absolute !important;width:1px !important;height:1px !important;margin:0 !important;padding:0 !important;overflow:hidden !important;clip:rect(0 0 0 0) !important;-webkit-clip-path:inset(50%) !important;clip-path:inset(50%) !important;border:0 !important;white-space:nowrap !important;-webkit-user-select:none;-ms-user-select:none;user-select:none}
.govuk-skip-link{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.govuk-skip-link:link,.govuk-skip-link:visited,.govuk-skip-link:active{color:var(--govuk-text-colour, #1d2a2c)}
.govuk-skip-link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.govuk-skip-link{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-skip-link{font-family:sans-serif}
}
.govuk-skip-link{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.govuk-skip-link{font-size:14pt;line-height:1.2}
}
.govuk-skip-link{display:block;padding:10px 15px}
@supports(padding: max(calc(0px))){.govuk-skip-link{padding-right:max(15px, calc(15px + env(safe-area-inset-right)));padding-left:max(15px, calc(15px + env(safe-area-inset-left)))}
}
.govuk-skip-link:focus{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40);outline-offset:0;background-color:var(--govuk-focus-colour, #ffcf40)}
@media(forced-colors: active){.govuk-skip-link:focus{outline-offset:-3px}
}
.govuk-skip-link-focused-element:focus{outline:none}
.govuk-summary-list{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-summary-list{font-family:sans-serif}
}
.govuk-summary-list{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-summary-list{font-size:14pt;line-height:1.15}
}
.govuk-summary-list{color:var(--govuk-text-colour, #1d2a2c)}
@media(min-width: 40.0625em){.govuk-summary-list{display:table;width:100%;table-layout:fixed;border-collapse:collapse}
}
.govuk-summary-list{margin:0;margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-summary-list{margin-bottom:30px}
}
.govuk-summary-list__row{border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour, #c4d0cf)}
@media(max-width: 40.0525em){.govuk-summary-list__row{margin-bottom:15px}
}
@media(min-width: 40.0625em){.govuk-summary-list__row{display:table-row}
}
.govuk-summary-list__row:not(.govuk-summary-list__row--no-actions)>:last-child{padding-right:0}
@media(min-width: 40.0625em){.govuk-summary-list__row--no-actions::after{content:"";display:table-cell;width:20%}
}
.govuk-summary-list__key,.govuk-summary-list__value,.govuk-summary-list__actions{margin:0}
@media(min-width: 40.0625em){.govuk-summary-list__key,.govuk-summary-list__value,.govuk-summary-list__actions{display:table-cell;padding-top:10px;padding-right:20px;padding-bottom:10px;vertical-align:top}
}
.govuk-summary-list__actions{margin-bottom:15px}
@media(min-width: 40.0625em){.govuk-summary-list__actions{width:20%;text-align:right}
}
.govuk-summary-list__key,.govuk-summary-list__value{word-wrap:break-word;overflow-wrap:break-word}
.govuk-summary-list__key{margin-bottom:5px;font-weight:700}
@media(min-width: 40.0625em){.govuk-summary-list__key{width:30%}
}
@media(max-width: 40.0525em){.govuk-summary-list__value{margin-bottom:15px}
}
.govuk-summary-list__value>p{margin-bottom:10px}
.govuk-summary-list__value>:last-child{margin-bottom:0}
.govuk-summary-list__actions-list{width:100%;margin:0;padding:0}
.govuk-summary-list__actions-list-item,.govuk-summary-card__action{display:inline-block}
@media(max-width: 40.0525em){.govuk-summary-list__actions-list-item,.govuk-summary-card__action{margin-right:10px;padding-right:10px;border-right:1px solid;border-right-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-summary-list__actions-list-item:last-child,.govuk-summary-card__action:last-child{margin-right:0;padding-right:0;border:0}
}
@media(min-width: 40.0625em){.govuk-summary-list__actions-list-item,.govuk-summary-card__action{margin-left:10px;padding-left:10px}
.govuk-summary-list__actions-list-item:not(:first-child),.govuk-summary-card__action:not(:first-child){border-left:1px solid;border-left-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-summary-list__actions-list-item:first-child,.govuk-summary-card__action:first-child{margin-left:0;padding-left:0;border:0}
}
.govuk-summary-list__actions-list-item .govuk-link:focus{isolation:isolate}
.govuk-summary-list--no-border .govuk-summary-list__row{border:0}
@media(min-width: 40.0625em){.govuk-summary-list--no-border .govuk-summary-list__key,.govuk-summary-list--no-border .govuk-summary-list__value,.govuk-summary-list--no-border .govuk-summary-list__actions{padding-bottom:11px}
}
.govuk-summary-list__row--no-border{border:0}
@media(min-width: 40.0625em){.govuk-summary-list__row--no-border .govuk-summary-list__key,.govuk-summary-list__row--no-border .govuk-summary-list__value,.govuk-summary-list__row--no-border .govuk-summary-list__actions{padding-bottom:11px}
}
.govuk-summary-card{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-summary-card{margin-bottom:30px}
}
.govuk-summary-card{border:1px solid;border-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-summary-card__title-wrapper{padding:15px;border-bottom:1px solid rgba(0,0,0,0);background-color:#f3f3f3}
@media(min-width: 40.0625em){.govuk-summary-card__title-wrapper{display:flex;flex-wrap:nowrap;justify-content:space-between;padding:15px 20px}
}
.govuk-summary-card__title{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-summary-card__title{font-family:sans-serif}
}
.govuk-summary-card__title{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-summary-card__title{font-size:14pt;line-height:1.15}
}
.govuk-summary-card__title{margin:5px 20px 10px 0;color:var(--govuk-text-colour, #1d2a2c)}
@media(min-width: 40.0625em){.govuk-summary-card__title{margin-bottom:5px}
}
.govuk-summary-card__actions{font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-summary-card__actions{font-size:14pt;line-height:1.15}
}
.govuk-summary-card__actions{font-weight:700;display:flex;flex-wrap:wrap;row-gap:10px;margin:5px 0;padding:0;list-style:none}
@media(min-width: 40.0625em){.govuk-summary-card__actions{justify-content:right;text-align:right}
}
.govuk-summary-card__action{display:inline}
@media screen and (-ms-high-contrast: active),(-ms-high-contrast: none){.govuk-summary-card__action{margin-bottom:5px}
}
@media screen and (-ms-high-contrast: active),(-ms-high-contrast: none){.govuk-summary-card__action:last-child{margin-bottom:0}
}
.govuk-summary-card__content{padding:15px 15px 0}
@media(min-width: 40.0625em){.govuk-summary-card__content{padding:15px 20px}
}
.govuk-summary-card__content .govuk-summary-list{margin-bottom:0}
.govuk-summary-card__content .govuk-summary-list__row:last-of-type{margin-bottom:0;border-bottom:none}
.govuk-table{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-table{font-family:sans-serif}
}
.govuk-table{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-table{font-size:14pt;line-height:1.15}
}
.govuk-table{width:100%;margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-table{margin-bottom:30px}
}
.govuk-table{border-spacing:0;border-collapse:collapse;color:var(--govuk-text-colour, #1d2a2c)}
@media(max-width: 40.0525em){.govuk-table--small-text-until-tablet{font-size:1rem;line-height:1.25}
}
@media print and (max-width: 40.0525em){.govuk-table--small-text-until-tablet{font-size:14pt;line-height:1.2}
}
.govuk-table__header{font-weight:700}
.govuk-table__header,.govuk-table__cell{padding:10px 20px 10px 0;border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour, #c4d0cf);text-align:left;vertical-align:top}
.govuk-table__cell--numeric{font-variant-numeric:tabular-nums}
.govuk-table__header--numeric,.govuk-table__cell--numeric{text-align:right}
.govuk-table__header:last-child,.govuk-table__cell:last-child{padding-right:0}
.govuk-table__caption{font-weight:700;display:table-caption;text-align:left}
.govuk-table__caption--xl,.govuk-table__caption--l,.govuk-table__caption--m{margin-bottom:15px}
.govuk-table__caption--xl{font-size:2rem;line-height:1.09375}
@media(min-width: 40.0625em){.govuk-table__caption--xl{font-size:3rem;line-height:1.0416666667}
}
@media print{.govuk-table__caption--xl{font-size:32pt;line-height:1.15}
}
.govuk-table__caption--l{font-size:1.6875rem;line-height:1.1111111111}
@media(min-width: 40.0625em){.govuk-table__caption--l{font-size:2.25rem;line-height:1.1111111111}
}
@media print{.govuk-table__caption--l{font-size:24pt;line-height:1.05}
}
.govuk-table__caption--m{font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.govuk-table__caption--m{font-size:1.5rem;line-height:1.25}
}
@media print{.govuk-table__caption--m{font-size:18pt;line-height:1.15}
}
.govuk-task-list{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-task-list{font-family:sans-serif}
}
.govuk-task-list{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-task-list{font-size:14pt;line-height:1.15}
}
.govuk-task-list{margin-top:0;margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-task-list{margin-bottom:30px}
}
.govuk-task-list{padding:0;list-style-type:none}
.govuk-task-list__item{display:table;position:relative;width:100%;margin-bottom:0;padding-top:10px;padding-bottom:10px;border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-task-list__item:first-child{border-top:1px solid;border-top-color:var(--govuk-border-colour, #c4d0cf)}
.govuk-task-list__item--with-link:hover{background:#f3f3f3}
.govuk-task-list__name-and-hint{display:table-cell;color:var(--govuk-text-colour, #1d2a2c);vertical-align:top}
.govuk-task-list__status{display:table-cell;padding-left:10px;color:var(--govuk-text-colour, #1d2a2c);text-align:right;vertical-align:top}
.govuk-task-list__status--cannot-start-yet{color:var(--govuk-secondary-text-colour, #4b5a5c)}
.govuk-task-list__link::after{content:"";display:block;position:absolute;top:0;right:0;bottom:0;left:0}
.govuk-task-list__hint{margin-top:5px;color:var(--govuk-secondary-text-colour, #4b5a5c)}
.govuk-textarea{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-textarea{font-family:sans-serif}
}
.govuk-textarea{font-weight:400;font-size:1.1875rem;line-height:1.25}
@media print{.govuk-textarea{font-size:14pt;line-height:1.25}
}
.govuk-textarea{box-sizing:border-box;display:block;width:100%;min-height:40px;margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-textarea{margin-bottom:30px}
}
.govuk-textarea{padding:5px;resize:vertical;border:2px solid;border-radius:0;border-color:var(--govuk-input-border-colour, #1d2a2c);-webkit-appearance:none}
.govuk-textarea:focus{outline:3px solid;outline-color:var(--govuk-focus-colour, #ffcf40);outline-offset:0;box-shadow:inset 0 0 0 2px var(--govuk-input-border-colour, #1d2a2c)}
.govuk-textarea:disabled{opacity:.5;color:inherit;background-color:rgba(0,0,0,0);cursor:not-allowed}
.govuk-textarea--error{border-color:var(--govuk-error-colour, #ae2a1c)}
.govuk-textarea--error:focus{border-color:var(--govuk-input-border-colour, #1d2a2c)}
.govuk-warning-text{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.govuk-warning-text{font-family:sans-serif}
}
.govuk-warning-text{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-warning-text{font-size:14pt;line-height:1.15}
}
.govuk-warning-text{margin-bottom:20px}
@media(min-width: 40.0625em){.govuk-warning-text{margin-bottom:30px}
}
.govuk-warning-text{font-weight:700;position:relative;padding:10px 0}
.govuk-warning-text__icon{box-sizing:border-box;display:inline-block;position:absolute;left:0;min-width:35px;min-height:35px;margin-top:-7px}
@media(min-width: 40.0625em){.govuk-warning-text__icon{margin-top:-5px}
}
.govuk-warning-text__icon{border:3px solid;border-radius:50%;border-color:var(--govuk-text-colour, #1d2a2c);color:var(--govuk-body-background-colour, #ffffff);background:var(--govuk-text-colour, #1d2a2c);font-size:30px;line-height:29px;text-align:center;-webkit-user-select:none;-ms-user-select:none;user-select:none;forced-color-adjust:none}
@media screen and (forced-colors: active){.govuk-warning-text__icon{border-color:windowText;color:windowText;background:rgba(0,0,0,0)}
}
.govuk-warning-text__text{display:block;padding-left:45px;color:var(--govuk-text-colour, #1d2a2c);font-weight:inherit}
.govuk-clearfix::after{content:"";display:block;clear:both}
.govuk-visually-hidden{position:absolute !important;width:1px !important;height:1px !important;margin:0 !important;padding:0 !important;overflow:hidden !important;clip:rect(0 0 0 0) !important;-webkit-clip-path:inset(50%) !important;clip-path:inset(50%) !important;border:0 !important;white-space:nowrap !important;-webkit-user-select:none;-ms-user-select:none;user-select:none}
.govuk-visually-hidden::before{content:" "}
.govuk-visually-hidden::after{content:" "}
.govuk-visually-hidden-focusable:not(:active):not(:focus):not(.\\:focus){position:absolute !important;width:1px !important;height:1px !important;margin:0 !important;padding:0 !important;overflow:hidden !important;clip:rect(0 0 0 0) !important;-webkit-clip-path:inset(50%) !important;clip-path:inset(50%) !important;border:0 !important;white-space:nowrap !important;-webkit-user-select:none;-ms-user-select:none;user-select:none}
.govuk-template__body{color:#1d2a2c}
.foothold-header{color:#fff;background:#0d3f42;border-bottom:4px solid #6d2c66}
.foothold-header__row{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-header__row{font-family:sans-serif}
}
.foothold-header__row{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-header__row{font-size:14pt;line-height:1.2}
}
.foothold-header__row{display:flex;flex-wrap:wrap;gap:10px 30px;align-items:center;justify-content:space-between;padding:12px 0}
.foothold-header__home{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-header__home{font-family:sans-serif}
}
.foothold-header__home{font-weight:700;font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.foothold-header__home{font-size:1.5rem;line-height:1.25}
}
@media print{.foothold-header__home{font-size:18pt;line-height:1.15}
}
.foothold-header__home{display:inline-flex;gap:10px;align-items:center;min-height:44px;color:#fff;letter-spacing:-0.01em;text-decoration:none}
.foothold-header__home:hover{text-decoration:underline;text-decoration-thickness:3px;text-underline-offset:.2em}
.foothold-header__home:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.foothold-header__home:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.foothold-header__account{display:flex;flex-wrap:wrap;gap:6px 20px;align-items:center}
.foothold-header__who{margin:0}
.foothold-header__sign-out{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-header__sign-out{font-family:sans-serif}
}
.foothold-header__sign-out{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-header__sign-out{font-size:14pt;line-height:1.2}
}
.foothold-header__sign-out{min-height:36px;padding:4px 14px;border:1px solid currentcolor;border-radius:6px;color:#fff;background:rgba(0,0,0,0);cursor:pointer}
.foothold-header__sign-out:hover{color:#0d3f42;background:#fff}
.foothold-header__sign-out:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.foothold-header__sign-out:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.foothold-header__sign-out:focus{border-color:rgba(0,0,0,0)}
.govuk-service-navigation__list{display:flex;flex-wrap:wrap;column-gap:24px}
.govuk-service-navigation__item:not(:last-child){margin-right:0}
.govuk-service-navigation__link{display:inline-block;min-height:24px}
.foothold-more__about{display:block}
.foothold-main--reading{max-width:42rem}
.foothold-footer{border-top:1px solid #e3dccd;background:#faf7f1}
.foothold-footer__row{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-footer__row{font-family:sans-serif}
}
.foothold-footer__row{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-footer__row{font-size:14pt;line-height:1.2}
}
.foothold-footer__row{display:flex;flex-wrap:wrap;gap:10px 40px;justify-content:space-between;padding:25px 0 40px}
.foothold-footer__concern,.foothold-footer__about{margin:0}
.foothold-footer__about{color:#4b5a5c}
.foothold-footer__concern{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-footer__concern{font-family:sans-serif}
}
.foothold-footer__concern{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.foothold-footer__concern{font-size:14pt;line-height:1.15}
}
.foothold-footer__link{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-footer__link{font-family:sans-serif}
}
.foothold-footer__link{text-decoration:underline;text-decoration-thickness:max(1px, .0625rem);text-underline-offset:.1578em}
.foothold-footer__link:hover{text-decoration-thickness:max(3px, .1875rem, .12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.foothold-footer__link:focus{outline:3px solid rgba(0,0,0,0);color:var(--govuk-focus-text-colour, #1d2a2c);background-color:var(--govuk-focus-colour, #ffcf40);box-shadow:0 -2px var(--govuk-focus-colour, #ffcf40),0 4px var(--govuk-focus-text-colour, #1d2a2c);text-decoration:none}
@supports not (text-wrap: balance){.foothold-footer__link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}
}
.foothold-footer__link:link{color:var(--govuk-link-colour, #0f5d60)}
.foothold-footer__link:visited{color:var(--govuk-link-visited-colour, #4a1c45)}
.foothold-footer__link:hover{color:var(--govuk-link-hover-colour, #6d2c66)}
.foothold-footer__link:active{color:var(--govuk-link-active-colour, #1d2a2c)}
.foothold-footer__link:focus{color:var(--govuk-focus-text-colour, #1d2a2c)}
.foothold-footer__link{font-weight:bold}
.govuk-button{border-radius:6px;box-shadow:0 2px 0 #0d3f42}
.govuk-button:hover{background-color:#0d3f42}
.govuk-button--secondary{border-color:#0f5d60;background-color:#fff;box-shadow:none}
.govuk-button--secondary,.govuk-button--secondary:link,.govuk-button--secondary:visited,.govuk-button--secondary:active,.govuk-button--secondary:hover{color:#0f5d60}
.govuk-button--secondary:hover{background-color:#e4f1ef}
.govuk-button--warning{background-color:#ae2a1c;box-shadow:0 2px 0 #6b170d}
.govuk-button--warning:hover{background-color:#8c2115}
.govuk-button:focus:not(:active):not(:hover){color:#1d2a2c}
.govuk-input,.govuk-textarea,.govuk-select{border-radius:4px}
.govuk-input__prefix,.govuk-input__suffix{background:#e4f1ef}
.govuk-tag{border-radius:4px}
.govuk-tag:not([class*=govuk-tag--]){color:#0d3f42;background-color:#e4f1ef}
.govuk-panel,.govuk-error-summary,.govuk-notification-banner,.govuk-summary-card{border-radius:6px}
.govuk-notification-banner__header{padding-top:6px;padding-bottom:8px}
.govuk-summary-card__title-wrapper{border-radius:5px 5px 0 0;background:#e4f1ef}
.govuk-inset-text{border-left:6px solid #6d2c66;border-radius:3px;background:#f7edf5}
.govuk-details__text{border-left-color:#c4d0cf}
@supports selector(:has(*)){.govuk-radios__item:not(:has(:checked))+.govuk-radios__conditional,.govuk-checkboxes__item:not(:has(:checked))+.govuk-checkboxes__conditional{display:none}
}
.govuk-tag{max-width:none}
.foothold-table__label{display:none}
@media(max-width: 40em){.foothold-table,.foothold-table caption,.foothold-table tbody,.foothold-table tr,.foothold-table th,.foothold-table td{display:block}
.foothold-table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.foothold-table tbody tr{margin-bottom:15px;padding:10px 15px;border:1px solid #c4d0cf;border-radius:6px}
.foothold-table tbody th,.foothold-table tbody td{padding:5px 0;border:0;text-align:left;overflow-wrap:anywhere}
.foothold-table tbody td{display:flex;flex-wrap:wrap;gap:2px 10px}
.foothold-table__label{display:block;flex:0 0 6.5rem;color:#4b5a5c}
.foothold-table--plain .foothold-table__label{display:none}
.foothold-table__value{flex:1 1 7rem;min-width:0;overflow-wrap:anywhere}
}
.foothold-fold{margin-bottom:15px}
.foothold-table .foothold-fold{margin-bottom:0}
@supports selector(details::details-content){@media print,(min-width: 40.0625em){.foothold-fold>summary{display:none}
.foothold-fold>.govuk-details__text{padding:0;border:0}
.foothold-fold::details-content{content-visibility:visible}
}
}
@media(max-width: 40em){.foothold-roomy-only{display:none}
}
.foothold-bars{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-bars{font-family:sans-serif}
}
.foothold-bars{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-bars{font-size:14pt;line-height:1.2}
}
.foothold-bars{display:block;width:100%;margin-bottom:30px}
.foothold-bars caption,.foothold-bars thead,.foothold-bars tbody{display:block}
.foothold-bars caption{padding-bottom:8px;text-align:left}
.foothold-bars th{text-align:left}
.foothold-bars__key{display:flex;flex-wrap:wrap;gap:5px 25px;margin:5px 0 10px}
.foothold-bars__series{font-weight:normal}
.foothold-bars__swatch{margin-right:8px;vertical-align:-2px}
.foothold-bars__row{display:grid;grid-template-columns:minmax(7rem, 12rem) 1fr;gap:4px 15px;padding:8px 0;border-bottom:1px solid #c4d0cf;break-inside:avoid}
.foothold-bars__label{grid-row:span 3;font-weight:normal}
.foothold-bars__cell{display:flex;gap:12px;align-items:center;grid-column:2;padding:0}
.foothold-bars__drawing{flex:1 1 auto;min-width:0;background:linear-gradient(#c4d0cf, #c4d0cf) left/1px 100% no-repeat}
.foothold-bars__text{flex:0 0 9rem;font-variant-numeric:tabular-nums}
.foothold-bars__solid{fill:#0f5d60}
.foothold-bars__hollow{fill:#fff;stroke:#6d2c66;stroke-width:2px}
.foothold-bars__stripes{stroke:#6d2c66;stroke-width:18px;stroke-dasharray:3 5}
.foothold-bars__halo{stroke:#fff;stroke-width:5px}
.foothold-bars__interval{stroke:#1d2a2c;stroke-width:2px}
@media(max-width: 40em){.foothold-bars__row{grid-template-columns:1fr}
.foothold-bars__label{grid-row:auto;font-weight:bold}
.foothold-bars__cell{grid-column:1}
.foothold-bars__text{flex-basis:45%}
}
.foothold-lines,.foothold-map{margin:0 0 30px}
.foothold-lines__drawing{display:block;overflow:visible}
.foothold-lines__grid{stroke:#c4d0cf}
.foothold-lines__text{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;font-size:14px;fill:#4b5a5c}
.foothold-lines__line{stroke-width:3px}
.foothold-lines__marker{stroke:#fff;stroke-width:1px}
.foothold-lines__line--1{stroke:#0f5d60}
.foothold-lines__marker--1{fill:#0f5d60}
.foothold-lines__line--2{stroke:#6d2c66}
.foothold-lines__marker--2{fill:#6d2c66}
.foothold-lines__line--3{stroke:#1d2a2c}
.foothold-lines__marker--3{fill:#1d2a2c}
.foothold-lines__line--4{stroke:#8a5a00}
.foothold-lines__marker--4{fill:#8a5a00}
.foothold-lines__key,.foothold-map__key,.foothold-weeks__key{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-lines__key,.foothold-map__key,.foothold-weeks__key{font-family:sans-serif}
}
.foothold-lines__key,.foothold-map__key,.foothold-weeks__key{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-lines__key,.foothold-map__key,.foothold-weeks__key{font-size:14pt;line-height:1.2}
}
.foothold-lines__key,.foothold-map__key,.foothold-weeks__key{display:flex;flex-wrap:wrap;gap:6px 25px;margin:10px 0 15px;padding:0;list-style:none}
.foothold-lines__key svg,.foothold-map__key svg,.foothold-weeks__key svg{vertical-align:middle}
.foothold-map__drawing{display:block;overflow:hidden;aspect-ratio:4/3;width:100%;height:auto;border:1px solid #c4d0cf;border-radius:6px;background:#f3f9f8}
.foothold-map__line{fill:none;stroke:#9db5b3;stroke-width:1px}
.foothold-map__reach{fill:none;stroke-linecap:round}
.foothold-map__reach--1{stroke:#0d3f42;stroke-width:13px}
.foothold-map__reach--2{stroke:#1d7480;stroke-width:10px}
.foothold-map__reach--3{stroke:#5b7f2c;stroke-width:8px;stroke-linecap:square}
.foothold-map__reach--4{stroke:#a25a12;stroke-width:9px}
.foothold-map__reach--5{stroke:#8a5d80;stroke-width:4px;stroke-linecap:square}
.foothold-map__hole{stroke:#fff;stroke-width:4px}
.foothold-map__home{fill:#6d2c66;fill-opacity:.15;stroke:#6d2c66;stroke-width:2px;stroke-dasharray:4 3}
.foothold-map__house{fill:#6d2c66;stroke:#fff;stroke-width:1px}
.foothold-map__pin{fill:#1d2a2c;stroke:#fff;stroke-width:2px}
.foothold-map__number,.foothold-map__people,.foothold-map__label{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;font-size:14px;font-weight:bold}
.foothold-map__number{fill:#fff}
.foothold-map__people{fill:#4a1c45;stroke:#fff;stroke-width:3px;paint-order:stroke}
.foothold-map__link:hover .foothold-map__pin,.foothold-map__link:focus .foothold-map__pin{stroke:#ffcf40;stroke-width:5px}
.foothold-map__label{fill:#1d2a2c;stroke:#fff;stroke-width:4px;paint-order:stroke}
.foothold-map__north{fill:#1d2a2c}
.foothold-map__scale{stroke:#1d2a2c;stroke-width:4px}
.foothold-legs li{display:flex;gap:12px}
.foothold-legs strong{flex:0 0 3em}
.foothold-card{padding:15px;border:2px solid #1d2a2c;border-radius:6px}
.foothold-card li{font-size:1.4rem;line-height:1.3}
@media(max-width: 40em){.foothold-map__drawing .foothold-map__reach--1{stroke-width:6.5px}
.foothold-map__drawing .foothold-map__reach--2{stroke-width:5px}
.foothold-map__drawing .foothold-map__reach--3{stroke-width:4px}
.foothold-map__drawing .foothold-map__reach--4{stroke-width:4.5px}
.foothold-map__drawing .foothold-map__reach--5{stroke-width:2px}
.foothold-map__drawing .foothold-map__hole{stroke-width:1.5px}
.foothold-map__pin{r:9px}
.foothold-map__number,.foothold-map__people{font-size:11px}
.foothold-map__label:not(.foothold-map__label--kept){display:none}
}
@media(forced-colors: active){.foothold-map__reach,.foothold-map__home,.foothold-map__line,.foothold-map__scale{stroke:CanvasText}
.foothold-map__drawing,.foothold-map__hole,.foothold-map__people,.foothold-map__label{background:Canvas;stroke:Canvas}
.foothold-map__pin,.foothold-map__house,.foothold-map__north,.foothold-map__label,.foothold-map__people{fill:CanvasText}
.foothold-map__number{fill:Canvas;forced-color-adjust:none}
}
.foothold-weeks{margin-bottom:30px}
.foothold-weeks__list{display:grid;grid-template-columns:repeat(auto-fill, minmax(8rem, 1fr));gap:8px;margin:0;padding:0;list-style:none}
@media(min-width: 60em){.foothold-weeks__list{grid-template-columns:repeat(auto-fill, minmax(10.6rem, 1fr))}
}
.foothold-weeks__week{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-weeks__week{font-family:sans-serif}
}
.foothold-weeks__week{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-weeks__week{font-size:14pt;line-height:1.2}
}
.foothold-weeks__week{box-sizing:border-box;padding:10px 12px;border:2px solid #c4d0cf;border-top-width:6px;border-radius:6px;background:#fff;break-inside:avoid}
.foothold-weeks__week p{margin:0 0 3px}
.foothold-weeks__week--done{border-color:#0f5d60;background:#f3f9f8}
.foothold-weeks__week--now{border-color:#6d2c66;background:#f7edf5;box-shadow:0 0 0 2px #6d2c66}
.foothold-weeks__week--paused{border-style:dashed;border-color:#4b5a5c;background:#fff4d1}
.foothold-weeks__name{font-weight:bold}
.foothold-weeks__state,.foothold-weeks__dates{color:#4b5a5c}
.foothold-weeks__week--now .foothold-weeks__state{color:#4a1c45;font-weight:bold}
.foothold-weeks__days{display:flex;gap:3px;min-height:20px;align-items:center}
.foothold-weeks__review{font-weight:bold}
.foothold-weeks__review--overdue{color:#ae2a1c}
.foothold-mark{color:#0f5d60}
.foothold-mark--late,.foothold-mark--absent-told{color:#6d2c66}
.foothold-mark--absent-not-told{color:#ae2a1c}
.foothold-mark--not-due,.foothold-mark--open{color:#4b5a5c}
.foothold-empty{margin-bottom:30px;padding:25px 30px 15px;border:2px dashed #c4d0cf;border-radius:6px;background:#faf7f1}
.foothold-empty__title{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-empty__title{font-family:sans-serif}
}
.foothold-empty__title{font-weight:700;font-size:1.3125rem;line-height:1.1904761905}
@media(min-width: 40.0625em){.foothold-empty__title{font-size:1.5rem;line-height:1.25}
}
@media print{.foothold-empty__title{font-size:18pt;line-height:1.15}
}
.foothold-empty__title{margin:0 0 10px}
.foothold-timeline{margin:0 0 30px;padding:0;list-style:none}
.foothold-timeline__event{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-timeline__event{font-family:sans-serif}
}
.foothold-timeline__event{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.foothold-timeline__event{font-size:14pt;line-height:1.15}
}
.foothold-timeline__event{position:relative;padding:0 0 20px 28px;border-left:3px solid #c4d0cf;margin-left:8px;break-inside:avoid}
.foothold-timeline__event::before{content:"";position:absolute;top:4px;left:-10px;width:11px;height:11px;border:3px solid #0f5d60;border-radius:50%;background:#fff}
.foothold-timeline__event:last-child{border-left-color:rgba(0,0,0,0)}
.foothold-timeline__title{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-timeline__title{font-family:sans-serif}
}
.foothold-timeline__title{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.foothold-timeline__title{font-size:14pt;line-height:1.15}
}
.foothold-timeline__title{margin:0}
.foothold-timeline__when{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-timeline__when{font-family:sans-serif}
}
.foothold-timeline__when{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-timeline__when{font-size:14pt;line-height:1.2}
}
.foothold-timeline__when{margin:0 0 5px;color:#4b5a5c}
.foothold-progress__bar{width:100%;height:24px;border:1px solid #1d2a2c;border-radius:12px;overflow:hidden;background:#fff;appearance:none;accent-color:#0f5d60}
.foothold-progress__bar::-webkit-progress-bar{background:#fff}
.foothold-progress__bar::-webkit-progress-value{background:#0f5d60}
.foothold-progress__bar::-moz-progress-bar{background:#0f5d60}
.foothold-needs{padding:0}
.foothold-needs__item{padding:15px;margin-bottom:10px;border:1px solid #c4d0cf;border-left:5px solid #0f5d60;border-radius:6px;background:#fff}
.foothold-needs__link{font-weight:700}
.foothold-people{display:grid;gap:20px;grid-template-columns:repeat(auto-fill, minmax(min(100%, 270px), 1fr))}
.foothold-people>li{padding:15px}
@media(min-width: 40.0625em){.foothold-people>li{padding:20px}
}
.foothold-people>li{display:flex;border:1px solid #c4d0cf;border-top:5px solid #0f5d60;border-radius:6px;background:#fff}
.foothold-people form{display:flex;flex-direction:column;flex:1}
.foothold-people .govuk-button{margin:auto 0 0}
code{overflow-wrap:anywhere}
.foothold-qr{display:block;width:240px;max-width:100%;height:auto;margin-bottom:20px;border:1px solid #c4d0cf}
.foothold-letters{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:1.1em;overflow-wrap:anywhere}
.foothold-sheet+.foothold-sheet{margin-top:40px;padding-top:20px;border-top:2px solid #c4d0cf}
.foothold-options{margin:0 0 20px;padding:0;list-style:none}
.foothold-option{padding:15px;margin-bottom:15px;border:1px solid #c4d0cf;border-left:5px solid #0f5d60}
.foothold-option,.foothold-choice{border-radius:6px;background:#fff;break-inside:avoid}
.foothold-option>:last-child,.foothold-choice>:last-child{margin-bottom:0}
.foothold-option--not{border-left-color:#c4d0cf}
.foothold-option__title{margin-bottom:5px}
.foothold-option__lead,.foothold-option__what{margin-bottom:10px}
.foothold-option__what{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-option__what{font-family:sans-serif}
}
.foothold-option__what{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-option__what{font-size:14pt;line-height:1.2}
}
.foothold-option__what{color:#4b5a5c}
.foothold-option .govuk-details{margin-bottom:10px}
.foothold-option__choose{padding-top:5px}
.foothold-aside{padding:15px;margin-bottom:15px}
@media(min-width: 40.0625em){.foothold-aside{margin-bottom:25px}
}
.foothold-aside{border-radius:6px;background:#faf7f1}
.foothold-aside>:last-child{margin-bottom:0}
.foothold-parts{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-parts{font-family:sans-serif}
}
.foothold-parts{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-parts{font-size:14pt;line-height:1.2}
}
.foothold-parts{margin:0}
.foothold-parts__part{display:grid;gap:0 15px;grid-template-columns:minmax(0, 1fr);margin-bottom:12px}
@media(min-width: 40.0625em){.foothold-parts__part{grid-template-columns:180px minmax(0, 1fr)}
}
.foothold-parts__part dt{font-weight:700}
.foothold-parts__part dd{margin:0}
.foothold-parts__meter{width:120px;height:14px;vertical-align:middle}
.foothold-choice{padding:15px}
@media(min-width: 40.0625em){.foothold-choice{padding:20px}
}
.foothold-choice{margin-bottom:15px}
@media(min-width: 40.0625em){.foothold-choice{margin-bottom:20px}
}
.foothold-choice{border:2px solid #0f5d60}
.foothold-boxes{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-boxes{font-family:sans-serif}
}
.foothold-boxes{font-weight:400;font-size:1rem;line-height:1.25}
@media print{.foothold-boxes{font-size:14pt;line-height:1.2}
}
.foothold-boxes{margin:0;padding:0;list-style:none}
.foothold-boxes li::before{content:"";display:inline-block;width:12px;height:12px;margin-right:6px;border:1px solid #1d2a2c;vertical-align:-1px}
.foothold-ways{font-family:system-ui,-apple-system,"Segoe UI",roboto,"Noto Sans","Helvetica Neue",arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
@media print{.foothold-ways{font-family:sans-serif}
}
.foothold-ways{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.foothold-ways{font-size:14pt;line-height:1.15}
}
.foothold-ways{margin-bottom:15px}
@media(min-width: 40.0625em){.foothold-ways{margin-bottom:20px}
}
.foothold-ways{display:flex;flex-wrap:wrap;gap:5px 25px;padding:0;list-style:none}
@media print{.foothold-ways{display:none}
}
.foothold-fields{display:grid;gap:0 25px;grid-template-columns:repeat(auto-fill, minmax(220px, 1fr))}
.govuk-button-group>form{display:contents}
@media print{@page{margin:15mm}
.foothold-header__account,.foothold-footer,.govuk-service-navigation,.govuk-phase-banner,.govuk-skip-link,.govuk-back-link,.govuk-pagination,.govuk-button,.govuk-button-group,.govuk-summary-list__actions,.govuk-summary-card__actions,.govuk-notification-banner--success,.foothold-progress,.foothold-screen-only{display:none}
.foothold-screen-only{display:none}
.foothold-header{border-color:#000;color:#000;background:none}
.foothold-header__home{color:#000}
.foothold-main--reading{max-width:none}
.govuk-summary-card,.govuk-summary-list__row,.foothold-table tr,.foothold-lines,.foothold-map__drawing{break-inside:avoid}
.foothold-sheet+.foothold-sheet{padding-top:0;border-top:0;break-before:page}
.govuk-link[href^="/"]::after{content:none}
form[method=get]{display:none}
h1,h2,h3,caption{break-after:avoid}
thead{display:table-header-group}
.govuk-details::details-content{display:block;content-visibility:visible}
.foothold-bars__drawing,.foothold-weeks__week,.foothold-map__drawing,.govuk-tag{print-color-adjust:exact}
.foothold-weeks__list{grid-template-columns:repeat(5, 1fr);gap:4px}
.foothold-weeks__week{padding:6px 8px;font-size:9pt}
}`;
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Foothold</title><rect width="32" height="32" rx="6" fill="#0d3f42"/><g fill="#ffffff" transform="translate(4 4) scale(.75)"><path d="M2 24h9a2 2 0 0 1 0 6H4a2 2 0 0 1-2-2z" opacity=".6"/><path d="M9 13h11a3 3 0 0 1 0 6h-8a3 3 0 0 1-3-3z" opacity=".8"/><path d="M17 2h10a3 3 0 0 1 0 6h-7a3 3 0 0 1-3-3z"/></g></svg>`;
