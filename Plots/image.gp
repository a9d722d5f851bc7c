# A matrix as cells. {{data}} has one line a row.

#[sequential]
# Pale to dark; in print and for colour-blind eyes the order stays.
set palette defined (0 '#F3F7FA', 0.2 '#C9DFEC', 0.4 '#8FBFDB', 0.6 '#4C97C2', 0.8 '#1F6A9C', 1 '#08365C')

#[gray]
set palette defined (0 '#000000', 1 '#FFFFFF')

#[diverging]
set palette defined (0 '#A94800', 0.25 '#E9A56A', 0.5 '#F7F7F5', 0.75 '#7DB4DA', 1 '#005F96')

#[cells]
unset grid
set border 15 linecolor rgb axis linewidth 1
set tics scale 0
set size ratio {{ratio}}
set cbrange [{{low}}:{{high}}]
set colorbox user origin graph 1.03, graph 0 size graph 0.035, graph 1 noborder
set cbtics textcolor rgb quiet scale 0 format '%.4g'
set rmargin 10

#[image]
{{data}} using ({{firstX}}+$1*{{stepX}}):({{firstY}}+$2*{{stepY}}):3 matrix with image {{pixels}} notitle

#[missing]
# A cross where a cell has no number.
{{data}} using 1:2 with points pointtype 2 pointsize 1.4 linecolor rgb quiet notitle

#[valuesOnPale]
{{data}} using 1:2:(sprintf('%.3g', $3)) with labels textcolor rgb '#1F2328' notitle

#[valuesOnDark]
{{data}} using 1:2:(sprintf('%.3g', $3)) with labels textcolor rgb '#FFFFFF' notitle

#[textOnPale]
set label {{tag}} {{text}} at first {{x}}, first {{y}} center front textcolor rgb '#1F2328' noenhanced

#[textOnDark]
set label {{tag}} {{text}} at first {{x}}, first {{y}} center front textcolor rgb '#FFFFFF' noenhanced

#[level.text]
{{data}} using 1:2 with points pointtype {{letter}} notitle
