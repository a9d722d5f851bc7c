# Points in groups, or each with a colour of its own. {{data}} has x and y.

#[points]
{{data}} using 1:2 with points pointtype {{marker}} pointsize {{size}} linecolor rgb color_{{color}} {{title}}

#[points.text]
{{data}} using 1:2 with points pointtype {{letter}} notitle

#[scale]
# Which colour is how much; the palettes are those of image.gp.
set cbrange [{{low}}:{{high}}]
set colorbox user origin graph 1.03, graph 0 size graph 0.035, graph 1 noborder
set cbtics textcolor rgb quiet scale 0 format '%.4g'
set rmargin 12

#[shaded]
# {{data}} has x, y and the number that is the colour. A thin ring keeps pale points from vanishing on the paper.
{{data}} using 1:2:3 with points pointtype 7 pointsize {{size}} linecolor palette {{title}}, \
     {{data}} using 1:2 with points pointtype 6 pointsize {{size}} linewidth 0.6 linecolor rgb quiet notitle

#[unshaded]
# Points whose number can't be a colour.
{{data}} using 1:2 with points pointtype 2 pointsize {{size}} linecolor rgb quiet notitle
