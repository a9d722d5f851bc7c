# The look of every plot. Change colours, fonts and spacing here; no Swift is needed.
#
# A section begins with #[name]. Words in {{double braces}} are filled in by the program:
#   {{title}} {{xLabel}} {{yLabel}} {{notes}}   texts, already quoted for gnuplot
#   {{xLow}} {{xHigh}} {{yLow}} {{yHigh}}       ends of the axes; {{xTicks}} {{yTicks}} lists of ticks
#   {{topLines}} {{bottomLines}}                margins in lines of text that the texts above need

#[start]
# Colours may be used by name from here on: paper, ink, quiet, grid, color_1 to color_8, text_1 to text_8 (the same
# hues, dark or light enough to be read as letters) and pale_1 to pale_8 (for areas behind points). The hues are Okabe and Ito's, which colour-blind eyes tell apart.
set encoding utf8
unset multiplot
reset
set dashtype 2 (8, 6)
set dashtype 3 (2, 3)
set dashtype 4 (8, 3, 2, 3)

#[light]
paper = '#FFFFFF'; ink = '#1F2328'; quiet = '#626A73'; grid = '#E4E7EB'; axis = '#9AA2AB'
color_1 = '#0072B2'; color_2 = '#D55E00'; color_3 = '#009E73'; color_4 = '#CC79A7'
color_5 = '#E69F00'; color_6 = '#56B4E9'; color_7 = '#5B5F66'; color_8 = '#B8A800'
text_1 = '#005F96'; text_2 = '#A94800'; text_3 = '#00714F'; text_4 = '#98487A'
text_5 = '#8A5F00'; text_6 = '#1E6F9F'; text_7 = '#4B4F56'; text_8 = '#6E6400'
pale_1 = '#B8D8E9'; pale_2 = '#F3D2B8'; pale_3 = '#B8E4D8'; pale_4 = '#F1D9E6'
pale_5 = '#F8E4B8'; pale_6 = '#D0EAF9'; pale_7 = '#D1D2D4'; pale_8 = '#EBE7B8'

#[dark]
paper = '#16191D'; ink = '#E8EAED'; quiet = '#A0A8B1'; grid = '#2B3037'; axis = '#626A73'
color_1 = '#56B4E9'; color_2 = '#E69F00'; color_3 = '#2BC79A'; color_4 = '#E39AC4'
color_5 = '#F0E442'; color_6 = '#F0803C'; color_7 = '#B5BBC3'; color_8 = '#4D94D6'
text_1 = color_1; text_2 = color_2; text_3 = color_3; text_4 = color_4
text_5 = color_5; text_6 = color_6; text_7 = color_7; text_8 = color_8
pale_1 = '#2C4E62'; pale_2 = '#5D4713'; pale_3 = '#1D5448'; pale_4 = '#5C4556'
pale_5 = '#605E2A'; pale_6 = '#603C28'; pale_7 = '#4C5055'; pale_8 = '#29435C'

#[panel]
# Words over curves and colours stand on a piece of paper.
set style textbox opaque margins 0.6, 0.4 fillcolor rgb paper noborder
unset label
unset arrow
unset colorbox
set size noratio
set style fill solid 1 noborder
set border 3 linecolor rgb axis linewidth 1
set grid ytics xtics back linetype 1 linecolor rgb grid linewidth 1
set tics nomirror out scale 0.5 textcolor rgb quiet
{{xScale}}
{{yScale}}
set xrange [{{xLow}}:{{xHigh}}]
set yrange [{{yLow}}:{{yHigh}}]
set xtics {{xTicks}} norotate noenhanced
set ytics {{yTicks}} noenhanced
set tmargin {{topLines}}
set bmargin {{bottomLines}}
set label 1 {{title}} at graph 0, graph 1 left offset character 0, character {{titleLift}} font title_font textcolor rgb ink noenhanced
set label 2 {{yLabel}} at graph 0, graph 1 left offset character 0, character 0.8 textcolor rgb quiet noenhanced
set xlabel {{xLabel}} textcolor rgb quiet noenhanced
set label 3 {{notes}} at graph 0, graph 0 left offset character 0, character -{{noteDrop}} font note_font textcolor rgb quiet noenhanced

#[endLabel]
# The name of a curve beside its last point.
set label {{tag}} {{name}} at graph 1, graph {{height}} left offset character 1, 0 textcolor rgb text_{{color}} noenhanced

#[noLegend]
unset key
set rmargin {{rightColumns}}

#[legend]
# Outside the axes, so that it covers nothing.
set key outside right top vertical Left reverse samplen 1.5 width 1 textcolor rgb ink noenhanced
set rmargin -1

#[legendAbove]
# Where a scale of colours has the right margin: on the line of the y axis's name, at its other end.
set key at graph 1, graph 1 right bottom horizontal Right samplen 1.5 width 1 textcolor rgb ink noenhanced

#[noGrid]
unset grid

#[empty]
unset grid
unset xtics
unset ytics
set label 4 {{words}} at graph 0.5, graph 0.5 center textcolor rgb quiet noenhanced

#[nothing]
NaN notitle

#[grid]
# A blank title keeps room for gridTitle.
set multiplot layout {{rows}},{{columns}} title {{space}} font title_font

#[gridTitle]
set label 5 {{title}} at screen 0.02, screen 1 left offset character 0, character -1.2 font title_font textcolor rgb ink noenhanced

#[gridEnd]
unset multiplot

#[laterPanel]
# Whatever lies behind the whole picture was drawn with the first panel.
unset object

#[panel.text]
unset label
unset key
set border 3
set tics nomirror
{{xScale}}
{{yScale}}
set xrange [{{xLow}}:{{xHigh}}]
set yrange [{{yLow}}:{{yHigh}}]
set xtics {{xTicks}} norotate noenhanced
set ytics {{yTicks}} noenhanced

#[grid.text]
set multiplot layout {{rows}},{{columns}}
