# What plots are drawn on, with the fonts for each: titles, names and ticks, notes. Font families are tried from the
# left; the first ones hold Chinese. A font of a label can name one family only; none means the terminal's.

#[png]
set terminal pngcairo size {{width}},{{height}} fontscale {{density}} linewidth {{density}} pointscale {{density}} rounded dashlength 1.5 noenhanced background rgb paper font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,12'

#[png.fonts]
title_font = ':Bold,15'
note_font = ',10.5'

#[svg]
set terminal svg size {{width}},{{height}} dynamic rounded noenhanced background paper font 'Noto Sans CJK SC,PingFang SC,Microsoft YaHei,WenQuanYi Micro Hei,sans-serif,15.5'

#[svg.fonts]
# gnuplot writes a label's family between double quotes as it stands, which lets the weight follow it.
title_font = 'sans-serif" font-weight="bold,19'
note_font = ',13.5'

#[pdf]
set terminal pdfcairo size {{width}}in,{{height}}in fontscale 0.75 rounded dashlength 1.5 noenhanced background rgb paper font 'Noto Sans CJK SC,WenQuanYi Micro Hei,sans,12'

#[pdf.fonts]
title_font = ':Bold,15'
note_font = ',10.5'

#[sixel]
# gd draws this one: it takes one family, and finds the characters that the family lacks in no other.
set terminal sixelgd size {{width}},{{height}} truecolor fontscale {{density}} linewidth {{density}} rounded noenhanced background rgb paper font 'WenQuanYi Micro Hei,11'

#[sixel.fonts]
title_font = 'WenQuanYi Micro Hei:Bold,14'
note_font = 'WenQuanYi Micro Hei,10'

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
