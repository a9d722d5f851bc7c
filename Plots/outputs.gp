# What plots are drawn on, with the fonts for each: titles, names and ticks, notes. Font families are tried from the
# left; the first ones hold Chinese.

#[png]
set terminal pngcairo size {{width}},{{height}} fontscale {{density}} linewidth {{density}} pointscale {{density}} rounded noenhanced background rgb paper font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,12'

#[png.fonts]
title_font = 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans:Bold,15'
note_font = 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,10.5'

#[svg]
# gnuplot writes the family between double quotes as it stands, which lets the weight follow it.
set terminal svg size {{width}},{{height}} dynamic rounded noenhanced background paper font 'Noto Sans CJK SC,PingFang SC,Microsoft YaHei,WenQuanYi Micro Hei,sans-serif,15.5'

#[svg.fonts]
title_font = 'Noto Sans CJK SC,PingFang SC,Microsoft YaHei,WenQuanYi Micro Hei,sans-serif" font-weight="bold,20'
note_font = 'Noto Sans CJK SC,PingFang SC,Microsoft YaHei,WenQuanYi Micro Hei,sans-serif,13.5'

#[pdf]
set terminal pdfcairo size {{width}}in,{{height}}in fontscale 0.75 rounded noenhanced background rgb paper font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,12'

#[pdf.fonts]
title_font = 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans:Bold,15'
note_font = 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,10.5'

#[text]
set terminal dumb {{width}},{{height}} noenhanced mono

#[text.fonts]

#[window]
set terminal {{terminal}} size {{width}},{{height}} noenhanced font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,11' title 'Gradwalk'

#[window.fonts]
title_font = ',14'
note_font = ',10'
# Windows have no background of their own in every terminal: the paper is a rectangle behind everything.
set object 9 rectangle from screen 0, screen 0 to screen 1, screen 1 behind fillcolor rgb paper fillstyle solid 1 noborder
