stdbuf -oL gethostlatency
ready=1 after 1s
rc=-2
