# Bars that stand on zero. {{data}} has the middle of each bar, its height and its width.

#[bars]
{{data}} using 1:2:3 with boxes fillstyle solid 1 noborder linecolor rgb color_{{color}} {{title}}

#[values]
# The height of each bar as a number above it (below it, where it hangs).
{{data}} using 1:2:(sprintf('%.4g', $2)) with labels offset character 0, character {{lift}} textcolor rgb ink notitle

#[axes]
unset grid
set grid ytics back linetype 1 linecolor rgb grid linewidth 1
set xtics scale 0

#[upright]
# Many or long names under the bars.
set xtics rotate by 90 right

#[bars.text]
{{data}} using 1:2:3 with boxes linetype {{color}} notitle
