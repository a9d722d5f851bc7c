# Lines through points. {{data}} has x and y; an empty line in it interrupts the curve.

#[line]
{{data}} using 1:2 with lines linewidth 2.2 dashtype {{dash}} linecolor rgb color_{{color}} {{title}}

#[marks]
{{data}} using 1:2 with points pointtype {{marker}} pointsize 0.8 linewidth 1.5 linecolor rgb color_{{color}} {{title}}

#[best]
# The lowest or highest point: a ring with the paper's colour inside.
{{data}} using 1:2 with points pointtype 7 pointsize 1.3 linecolor rgb paper notitle, \
     {{data}} using 1:2 with points pointtype 6 pointsize 1.3 linewidth 2 linecolor rgb color_{{color}} notitle

#[line.text]
{{data}} using 1:2 with lines linetype {{color}} notitle

#[marks.text]
{{data}} using 1:2 with points pointtype 'o' notitle

#[best.text]
{{data}} using 1:2 with points pointtype '@' notitle
