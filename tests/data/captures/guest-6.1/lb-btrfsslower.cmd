stdbuf -oL btrfsslower -m 1
ready=1 after 1s
rc=-2
