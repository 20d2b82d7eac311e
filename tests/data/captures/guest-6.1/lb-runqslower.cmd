stdbuf -oL runqslower 1000
ready=1 after 4s
rc=-2
