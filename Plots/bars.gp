# Bars that begin at zero. {{data}} has the middle of each bar, its length and its width.

#[bars]
{{data}} using 1:2:3 with boxes fillstyle solid 1 noborder linecolor rgb color_{{color}} {{title}}

#[values]
# The height of each bar as a number above it (below it, where it hangs).
{{data}} using 1:2:(sprintf('%.{{digits}}g', $2)) with labels offset character 0, character {{lift}} textcolor rgb ink notitle

#[axes]
unset grid
set grid ytics back linetype 1 linecolor rgb grid linewidth 1
set xtics scale 0

#[upright]
# Many or long names under the bars.
set xtics rotate by 90 right

#[bars.text]
{{data}} using 1:2:3 with boxes linetype {{color}} notitle

#[bars.lying]
{{data}} using 2:1:($2 < 0 ? $2 : 0):($2 < 0 ? 0 : $2):($1-$3/2):($1+$3/2) with boxxyerror fillstyle solid 1 noborder linecolor rgb color_{{color}} {{title}}

#[values.lying]
{{data}} using 2:1:(sprintf('%.{{digits}}g', $2)) with labels {{align}} offset character {{lift}}, character 0 textcolor rgb ink notitle

#[axes.lying]
unset grid
set grid xtics back linetype 1 linecolor rgb grid linewidth 1
set ytics scale 0

#[bars.lying.text]
{{data}} using 2:1:($2 < 0 ? $2 : 0):($2 < 0 ? 0 : $2):($1-$3/2):($1+$3/2) with boxxyerror linetype {{color}} notitle
