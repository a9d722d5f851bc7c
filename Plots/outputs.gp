# What plots are drawn on. The fonts are tried from the left; the first two hold Chinese.

#[png]
set terminal pngcairo size {{width}},{{height}} fontscale {{density}} linewidth {{density}} pointscale {{density}} rounded noenhanced background rgb paper font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,12.5'

#[svg]
set terminal svg size {{width}},{{height}} dynamic rounded noenhanced background paper font 'Noto Sans CJK SC,WenQuanYi Micro Hei,PingFang SC,Microsoft YaHei,sans-serif,12.5'

#[pdf]
set terminal pdfcairo size {{width}}in,{{height}}in rounded noenhanced background rgb paper font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,9'

#[text]
set terminal dumb {{width}},{{height}} noenhanced mono

#[window]
set terminal {{terminal}} size {{width}},{{height}} noenhanced font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,12' title 'Gradwalk'
