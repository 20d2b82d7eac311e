stdbuf -oL capable
ready=1 after 4s
rc=-2
