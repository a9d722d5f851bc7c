# A value at every place of a plane. The palettes are those of image.gp.

#[colours]
unset grid
set border 15 linecolor rgb axis linewidth 1
set cbrange [{{low}}:{{high}}]
set colorbox user origin graph 1.03, graph 0 size graph 0.035, graph 1 noborder
set cbtics textcolor rgb quiet scale 0 format '%.4g'
set rmargin 12

#[field]
# {{data}} has one line a row, the lowest first.
{{data}} using ({{firstX}}+$1*{{stepX}}):({{firstY}}+$2*{{stepY}}):3 matrix with image {{pixels}} notitle

#[level]
{{data}} using 1:2 with lines linewidth 1.6 linecolor rgb color_1 notitle

#[levelOnColour]
{{data}} using 1:2 with lines linewidth 1 linecolor rgb '#60FFFFFF' notitle

#[level.text]
{{data}} using 1:2 with lines linetype {{pen}} notitle
