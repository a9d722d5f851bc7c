# The class of every place of a plane, in pale hues of the colours of the points that lie over it.

#[colours]
unset grid
set border 15 linecolor rgb axis linewidth 1
set palette defined (0 pale_1, 1 pale_2, 2 pale_3, 3 pale_4, 4 pale_5, 5 pale_6, 6 pale_7, 7 pale_8)
set cbrange [0:7]

#[field]
{{data}} using ({{firstX}}+$1*{{stepX}}):({{firstY}}+$2*{{stepY}}):3 matrix with image {{pixels}} notitle

#[border]
{{data}} using 1:2 with lines linewidth 1.4 linecolor rgb quiet notitle

#[place.text]
{{data}} using 1:2 with points pointtype {{letter}} notitle
