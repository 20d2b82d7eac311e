tcprtt -T -i 1
ready=1 after 9s
rc=-2
