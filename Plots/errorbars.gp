# Points with intervals. {{data}} has x, y, the lower and the upper end.

#[bars]
{{data}} using 1:2:3:4 with yerrorbars pointtype {{marker}} pointsize 0.9 linewidth 1.6 linecolor rgb color_{{color}} {{title}}

#[bars.text]
{{data}} using 1:2:3:4 with yerrorbars pointtype 'o' notitle
